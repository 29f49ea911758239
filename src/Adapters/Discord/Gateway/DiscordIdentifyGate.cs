using System.Collections.Concurrent;
using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Lets sessions begin only as fast and as often as Discord allows: more than 1,000 a day cost a bot its token. Safe for
/// concurrent use.</summary>
internal sealed partial class DiscordIdentifyGate(
    DiscordClient client,
    IOptions<DiscordOptions> options,
    DiscordHealth health,
    Backoff backoff,
    TimeProvider time,
    ILogger<DiscordIdentifyGate> logger) : IDisposable
{
    // Discord counts five seconds where the identify arrives, and one may be faster on its way than the last.
    private static readonly TimeSpan _pace = TimeSpan.FromSeconds(5.25);
    private static readonly TimeSpan _freshness = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<int, DiscordIdentifyBucket> _buckets = [];
    private readonly SemaphoreSlim _asking = new(1);
    private volatile DiscordStarts? _known;
    private int _left;

    /// <summary>Where sessions begin, as far as was told: a resume does not wait for REST.</summary>
    /// <exception cref="InvalidOperationException">It was never asked.</exception>
    public Uri Address => _known?.Address ?? throw new InvalidOperationException("The gateway's address was never asked for.");

    /// <summary>Where sessions begin, and how. Asked again where it is older than a minute.</summary>
    /// <exception cref="DiscordApiException">Discord does not know the token.</exception>
    public async ValueTask<DiscordStarts> AskAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && time.GetUtcNow() - known.AskedAt < _freshness)
        {
            return known;
        }

        await _asking.WaitAsync(cancellationToken);
        try
        {
            return _known is { } meanwhile && time.GetUtcNow() - meanwhile.AskedAt < _freshness
                ? meanwhile
                : _known = await AskPatientlyAsync(cancellationToken);
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Waits until a shard may begin a session.</summary>
    /// <exception cref="DiscordApiException">Discord does not know the token.</exception>
    public async Task<DiscordIdentifyPass> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        while (true)
        {
            DiscordStarts starts = await AskAsync(cancellationToken);
            DiscordIdentifyBucket bucket = _buckets.GetOrAdd(shard % starts.Concurrency, static _ => new DiscordIdentifyBucket());
            await bucket.Turn.WaitAsync(cancellationToken);
            var pass = new DiscordIdentifyPass(bucket, () => Interlocked.Increment(ref _left), time);
            try
            {
                await WaitForTurnAsync(shard, bucket.LastUse + _pace, cancellationToken);
                if (Interlocked.Decrement(ref _left) >= 0)
                {
                    return pass;
                }
            }
            catch
            {
                // A pass that is not used gives its session back, and this one had not taken any.
                Interlocked.Decrement(ref _left);
                pass.Dispose();
                throw;
            }

            pass.Dispose();
            await WaitForResetAsync(shard, starts, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();

    private async ValueTask WaitForTurnAsync(int shard, DateTimeOffset? moment, CancellationToken cancellationToken)
    {
        if (moment - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            var waiting = Task.Delay(wait, time, cancellationToken);
            LogWaitsForTurn(shard, wait);
            await waiting;
        }
    }

    private async Task WaitForResetAsync(int shard, DiscordStarts starts, CancellationToken cancellationToken)
    {
        TimeSpan wait = starts.ResetsAt - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            health.StartsUsedUp(shard, starts.ResetsAt);
            var waiting = Task.Delay(wait, time, cancellationToken);
            LogUsedUp(shard, starts.ResetsAt);
            await waiting;
        }

        // Asked again, by whichever shard comes first.
        Interlocked.CompareExchange(ref _known, starts with { AskedAt = DateTimeOffset.MinValue }, starts);
    }

    private async Task<DiscordStarts> AskPatientlyAsync(CancellationToken cancellationToken)
    {
        for (int failures = 1; ; failures++)
        {
            try
            {
                return Read(await client.GetGatewayAsync(cancellationToken));
            }
            catch (DiscordApiException failure) when (failure.Kind != DiscordErrorKind.Unauthorized)
            {
                if (_known is { } earlier)
                {
                    // Sessions may begin where they did before; how many are left is counted here too.
                    return earlier with { AskedAt = time.GetUtcNow() };
                }

                health.Unreachable(failure);
                TimeSpan pause = failure.RetryAfter ?? backoff.After(failures);
                var pausing = Task.Delay(pause, time, cancellationToken);
                LogNotTold(failure.Kind, failure.Status, pause);
                await pausing;
            }
        }
    }

    private DiscordStarts Read(DiscordGatewayInfo told)
    {
        Uri address = DiscordAddress.Read(options.Value.GatewayUrl ?? told.Url)
            ?? throw new DiscordApiException("GET /gateway/bot", DiscordErrorKind.MalformedAnswer);
        DiscordSessionStartLimit? limit = told.SessionStartLimit;
        DateTimeOffset now = time.GetUtcNow();
        Volatile.Write(ref _left, limit?.Remaining ?? int.MaxValue);
        return new DiscordStarts(
            address,
            Math.Max(told.Shards ?? 1, 1),
            Math.Max(limit?.MaxConcurrency ?? 1, 1),
            now + TimeSpan.FromMilliseconds(Math.Max(limit?.ResetAfter ?? 0, 1000)),
            now);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard} waits {Wait} for its turn to begin a session.")]
    private partial void LogWaitsForTurn(int shard, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Shard {Shard}: Discord lets no session begin before {ResetsAt}; it waits until then. Restarting does not help.")]
    private partial void LogUsedUp(int shard, DateTimeOffset resetsAt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord did not tell where its gateway is: {Kind} ({Status}); again in {Pause}.")]
    private partial void LogNotTold(DiscordErrorKind kind, int status, TimeSpan pause);
}
