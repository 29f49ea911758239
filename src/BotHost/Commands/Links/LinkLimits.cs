using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.Links;

/// <summary>Limits how often anybody tries to link something: for each account, chat and wallet. What an attempt finds makes no
/// difference, so that nobody learns from a limit what exists.</summary>
internal sealed class LinkLimits(IAttemptStore attempts, TimeProvider time)
{
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>The limits of an attempt; <see cref="TurnEffect.CountAttempt"/> counts it.</summary>
    /// <param name="what">What is tried.</param>
    /// <param name="account">By which account.</param>
    /// <param name="chat">In which chat.</param>
    /// <param name="wallet">With which wallet; null for none.</param>
    public static IReadOnlyList<AttemptLimit> For(LinkTry what, PlatformUserId account, GroupKey chat, string? wallet = null)
    {
        int most = what == LinkTry.EnterCode ? 5 : 10;
        List<AttemptLimit> limits =
        [
            new($"{what} account {account}", most, _hour),
            new($"{what} chat {chat.Platform}:{chat.Chat}", 4 * most, _hour),
        ];
        if (wallet is not null)
        {
            limits.Add(new AttemptLimit($"{what} wallet {wallet.ToLowerInvariant()}", most, _hour));
        }

        return limits;
    }

    /// <summary>The limits of an attempt that a caller makes.</summary>
    public static IReadOnlyList<AttemptLimit> For(LinkTry what, CommandCall call, string? wallet = null) =>
        For(what, call.Profile.Account, call.Conversation.Group, wallet);

    /// <summary>What a caller is told who has tried too often; null where they may try.</summary>
    public async ValueTask<CommandResult?> FindRefusalAsync(
        CommandCall call, IReadOnlyList<AttemptLimit> limits, CancellationToken cancellationToken) =>
        await attempts.FindNextAsync(limits, cancellationToken) is { } next
            ? LinkCard.Whisper(call, new CommandReply(call.Texts.AccountLinks.TooOften(next - time.GetUtcNow())))
            : null;
}
