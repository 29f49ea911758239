namespace Confidant.Adapters.Discord;

/// <summary>Stops calls that would be refused: Discord bans an address after 10,000 refusals (401, 403, 429) in ten minutes. A
/// refused token ends all calls for good, since only an operator can mend it. What is forbidden in a channel is not tried again
/// for some minutes. Safe for concurrent use.</summary>
internal sealed class DiscordBreaker(TimeProvider time)
{
    private const int MostRefusals = 1_000;
    private const int ManyForbidden = 10_000;
    private static readonly TimeSpan _stretch = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _forbiddenFor = TimeSpan.FromMinutes(3);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _refusals = new();
    private readonly Dictionary<(string Call, string Resource), (DiscordApiException Failure, DateTimeOffset Until)> _forbidden = [];
    private bool _isTokenRefused;

    /// <summary>What keeps calls from being made; null where nothing does.</summary>
    public PlatformHealth? Trouble
    {
        get
        {
            lock (_lock)
            {
                return _isTokenRefused
                    ? new PlatformHealth(
                        PlatformState.Failed,
                        "Discord does not accept this bot's token (401).",
                        "Take the present token from Discord's developer portal, set Discord__Token, and start again.")
                    : PauseLeft(time.GetUtcNow()) is null
                        ? null
                        : new PlatformHealth(
                            PlatformState.Degraded,
                            $"Discord refused {MostRefusals} requests within ten minutes; none are made for a while, since more "
                            + "would get this machine banned.",
                            "See the log for what was refused; most often a permission of the bot's is missing.");
            }
        }
    }

    /// <summary>Refuses what Discord would.</summary>
    /// <exception cref="DiscordApiException">The call had better not be made.</exception>
    public void Check(DiscordRoute route)
    {
        lock (_lock)
        {
            if (_isTokenRefused && !route.IsInteraction)
            {
                throw new DiscordApiException(route.Call, DiscordErrorKind.Unauthorized);
            }

            DateTimeOffset now = time.GetUtcNow();
            if (PauseLeft(now) is { } left)
            {
                throw new DiscordApiException(route.Call, DiscordErrorKind.TooManyRefusals) { RetryAfter = left };
            }

            if (_forbidden.Count > 0 && _forbidden.TryGetValue((route.Call, route.Resource), out var known) && known.Until > now)
            {
                throw new DiscordApiException(route.Call, known.Failure.Kind, known.Failure.Status, known.Failure.Code);
            }
        }
    }

    /// <summary>Whether anything is known to be forbidden.</summary>
    public bool HasForbidden
    {
        get
        {
            lock (_lock)
            {
                return _forbidden.Count > 0;
            }
        }
    }

    /// <summary>Lets be tried again what was forbidden in some channels or guilds: what we may do there has changed.</summary>
    public void Permit(Predicate<string> isConcerned)
    {
        lock (_lock)
        {
            foreach ((string Call, string Resource) known in _forbidden.Keys.Where(known => isConcerned(known.Resource)).ToArray())
            {
                _forbidden.Remove(known);
            }
        }
    }

    /// <summary>Notes a call that failed.</summary>
    /// <param name="route">What was called.</param>
    /// <param name="failure">How it failed.</param>
    /// <param name="isShared">Whether others than we used up the limit: Discord does not hold that against us.</param>
    public void Note(DiscordRoute route, DiscordApiException failure, bool isShared)
    {
        if (failure.Status is not (401 or 403 or 429) || isShared)
        {
            return;
        }

        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            _refusals.Enqueue(now);
            _isTokenRefused |= failure.Kind == DiscordErrorKind.Unauthorized;

            // Where nothing says which channel it is, the refusal says nothing about the next call either.
            if (failure.Status == 403 && route.Resource.Length > 0 && !route.IsInteraction)
            {
                if (_forbidden.Count >= ManyForbidden)
                {
                    _forbidden.Clear();
                }

                _forbidden[(route.Call, route.Resource)] = (failure, now + _forbiddenFor);
            }
        }
    }

    private TimeSpan? PauseLeft(DateTimeOffset now)
    {
        while (_refusals.TryPeek(out DateTimeOffset oldest) && oldest + _stretch <= now)
        {
            _refusals.Dequeue();
        }

        return _refusals.Count >= MostRefusals ? _refusals.Peek() + _stretch - now : null;
    }
}
