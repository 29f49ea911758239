using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Keeps requests within Discord's limits: those that its answers tell of, each by its own name and for each channel,
/// guild or interaction, and the one for the whole bot. A request waits for its own limit first and for the bot's only then, so
/// that a busy channel delays nobody else. Safe for concurrent use.</summary>
internal sealed class DiscordLimits(IOptions<DiscordOptions> options, TimeProvider time) : IDisposable
{
    private const int ManyBuckets = 10_000;
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    // Whoever must be silent for longer is told so instead of being kept waiting.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Name, string Resource), DiscordBucket> _buckets = new();
    private readonly Lock _lock = new();
    private readonly bool _isOn = options.Value.SendLimits;
    private readonly RateWindow _bot = new(50, _second);
    private DateTimeOffset _silentUntil;
    private int _sweepAt = ManyBuckets;

    /// <summary>Whether what nobody waits for had better wait.</summary>
    public bool IsBusy
    {
        get
        {
            lock (_lock)
            {
                DateTimeOffset now = time.GetUtcNow();
                return now < _silentUntil || (_isOn && _bot.FreeAt(now) > now);
            }
        }
    }

    /// <summary>Waits for a request's turn.</summary>
    /// <exception cref="DiscordApiException">Discord asked for a silence that is too long to wait for.</exception>
    public async ValueTask<DiscordPass> EnterAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        while (true)
        {
            DiscordBucket bucket = BucketOf(route);
            if (!await bucket.TryEnterAsync(cancellationToken))
            {
                throw TooLong(route, bucket.SilenceLeft());
            }

            var pass = new DiscordPass(this, route, bucket);
            try
            {
                // Meanwhile the limit may have turned out to be another's too.
                if (BucketOf(route) == bucket)
                {
                    await WaitForBotAsync(route, cancellationToken);
                    return pass;
                }
            }
            catch
            {
                // A wait that ended early, however, must not keep the place of a call that is not made.
                pass.Dispose();
                throw;
            }

            pass.Dispose();
        }
    }

    /// <summary>Notes by what name Discord calls the limit of a route.</summary>
    public void Learn(DiscordRoute route, DiscordBucket bucket, string? name)
    {
        if (name is null || (_names.TryGetValue(route.Call, out string? known) && known == name))
        {
            return;
        }

        _buckets.TryAdd((name, route.Resource), bucket);
        _names[route.Call] = name;
    }

    /// <summary>Keeps the whole bot silent, as Discord asked.</summary>
    public void Silence(TimeSpan pause)
    {
        lock (_lock)
        {
            DateTimeOffset until = time.GetUtcNow() + pause;
            _silentUntil = until > _silentUntil ? until : _silentUntil;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (DiscordBucket bucket in _buckets.Values)
        {
            bucket.Dispose();
        }
    }

    private static DiscordApiException TooLong(DiscordRoute route, TimeSpan left) =>
        new(route.Call, DiscordErrorKind.TooManyRequests) { RetryAfter = left > TimeSpan.Zero ? left : TimeSpan.Zero };

    private async ValueTask WaitForBotAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        if (route.IsInteraction)
        {
            return;
        }

        TimeSpan wait;
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (_silentUntil - now > _patience)
            {
                throw TooLong(route, _silentUntil - now);
            }

            DateTimeOffset moment = now > _silentUntil ? now : _silentUntil;
            if (_isOn)
            {
                moment = _bot.FreeAt(moment);
                _bot.Take(moment);
            }

            wait = moment - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    private DiscordBucket BucketOf(DiscordRoute route)
    {
        (string, string) key = (_names.GetValueOrDefault(route.Call, route.Call), route.Resource);
        if (_buckets.TryGetValue(key, out DiscordBucket? known))
        {
            return known;
        }

        Sweep();
        return _buckets.GetOrAdd(key, static (_, clock) => new DiscordBucket(clock), time);
    }

    /// <summary>Forgets the limits of which nothing would be lost, once there are many.</summary>
    private void Sweep()
    {
        lock (_lock)
        {
            if (_buckets.Count < _sweepAt)
            {
                return;
            }

            foreach (KeyValuePair<(string Name, string Resource), DiscordBucket> known in _buckets)
            {
                if (known.Value.IsIdle())
                {
                    _buckets.TryRemove(known);
                }
            }

            _sweepAt = Math.Max(ManyBuckets, _buckets.Count * 2);
        }
    }
}
