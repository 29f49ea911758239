using System.Collections.Concurrent;

namespace Confidant.Adapters.Discord;

/// <summary>What a failed request means for the message. Safe for concurrent use.</summary>
internal sealed class DiscordOutcomes(Backoff backoff)
{
    private const int ManyChannels = 10_000;

    private static readonly TimeSpan _tokenPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    /// <summary>Notes that a channel takes messages.</summary>
    public void Succeeded(string channel) => _failures.TryRemove(channel, out _);

    /// <summary>The outcome of a failure in a channel.</summary>
    public SendOutcome Of(DiscordApiException failure, string channel) => failure switch
    {
        { Kind: DiscordErrorKind.Withdrawn } => new SendOutcome.Refused("withdrawn"),
        { Kind: DiscordErrorKind.TooManyRequests } => new SendOutcome.Retry(failure.RetryAfter ?? _second, "rate limit"),
        { Kind: DiscordErrorKind.TooManyRefusals } =>
            new SendOutcome.Retry(failure.RetryAfter ?? _second, failure.Kind.ToString()),
        { Kind: DiscordErrorKind.Forbidden or DiscordErrorKind.DirectMessagesClosed } => new SendOutcome.Blocked(),

        { Kind: DiscordErrorKind.TooLarge } => new SendOutcome.FileTooLarge(),

        // The token is wrong: an operator mends that, and the words must still be there then.
        { Kind: DiscordErrorKind.Unauthorized } => new SendOutcome.Retry(_tokenPause, failure.Kind.ToString()),
        { IsTransient: true } => new SendOutcome.Retry(Pause(channel), failure.Kind.ToString()),
        _ => new SendOutcome.Refused(failure.Kind.ToString()),
    };

    private TimeSpan Pause(string channel)
    {
        if (_failures.Count >= ManyChannels)
        {
            _failures.Clear();
        }

        return backoff.After(_failures.AddOrUpdate(channel, 1, static (_, count) => count + 1));
    }
}
