namespace Confidant.Adapters.Telegram;

/// <summary>How fast one chat may be written to. Not safe for concurrent use.</summary>
internal sealed class TelegramChatPace
{
    private static readonly TimeSpan _minute = TimeSpan.FromMinutes(1);
    private readonly RateWindow _burst = new(3, TimeSpan.FromSeconds(3));
    private readonly RateWindow? _perMinute;

    /// <summary>A pace of about one message a second with a burst of three, in groups also of at most twenty a minute.</summary>
    public TelegramChatPace(bool isGroup) => _perMinute = isGroup ? new RateWindow(20, _minute) : null;

    /// <summary>Until when Telegram wants silence; the past where it does not.</summary>
    public DateTimeOffset SilentUntil { get; set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; set; }

    /// <summary>The last moment that was given out.</summary>
    public DateTimeOffset LastTaken { get; private set; }

    /// <summary>Whether nothing of it matters any more.</summary>
    public bool IsIdle(DateTimeOffset now) => LastTaken + _minute < now && SilentUntil < now && Failures == 0;

    /// <summary>Gives out the present moment, if enough is left for messages then: one of a burst, and half of a minute's.</summary>
    public bool TryTake(DateTimeOffset now)
    {
        if (_burst.TakenAt(now) > 1 || _perMinute?.TakenAt(now) >= 10)
        {
            return false;
        }

        Take(now);
        return true;
    }

    /// <summary>Gives out the next moment.</summary>
    public DateTimeOffset Take(DateTimeOffset now)
    {
        DateTimeOffset moment = _burst.FreeAt(now);
        moment = _perMinute?.FreeAt(moment) ?? moment;
        _burst.Take(moment);
        _perMinute?.Take(moment);
        LastTaken = moment;
        return moment;
    }
}
