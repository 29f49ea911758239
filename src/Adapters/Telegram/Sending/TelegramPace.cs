using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Keeps sending within Telegram's limits: per chat, and 30 a second for the bot. A send waits for its chat's turn first
/// and for the bot's only then, so that a group which waits delays nobody else. Safe for concurrent use.</summary>
internal sealed class TelegramPace(IOptions<TelegramOptions> options, TimeProvider time, Backoff backoff)
{
    private const int ManyChats = 10_000;
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _longestSilence = TimeSpan.FromDays(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<long, TelegramChatPace> _chats = [];
    private readonly RateWindow _bot = new(30, _second);
    private readonly bool _isOn = options.Value.SendLimits;

    /// <summary>How long Telegram still wants silence in a chat; zero where it does not.</summary>
    public TimeSpan SilenceLeft(long chat)
    {
        lock (_lock)
        {
            TimeSpan left = _chats.TryGetValue(chat, out TelegramChatPace? pace)
                ? pace.SilentUntil - time.GetUtcNow()
                : TimeSpan.Zero;
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>Waits for a chat's turn and then for the bot's.</summary>
    public async ValueTask WaitAsync(long chat, CancellationToken cancellationToken)
    {
        if (!_isOn)
        {
            return;
        }

        await DelayUntilAsync(TakeChat(chat), cancellationToken);
        await DelayUntilAsync(TakeBot(), cancellationToken);
    }

    /// <summary>Takes a chat's turn and the bot's at once, if that delays no message; for what may as well not be sent.</summary>
    public bool TryTake(long chat)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            TelegramChatPace pace = Chat(chat);
            if (pace.SilentUntil > now)
            {
                return false;
            }

            if (!_isOn)
            {
                return true;
            }

            if (_bot.TakenAt(now) >= 20 || !pace.TryTake(now))
            {
                return false;
            }

            _bot.Take(now);
            return true;
        }
    }

    /// <summary>Keeps silent in a chat as long as Telegram asked.</summary>
    public TimeSpan Silence(long chat, TimeSpan? asked)
    {
        TimeSpan pause = asked is { } length && length < _longestSilence ? length : asked is null ? _second : _longestSilence;
        lock (_lock)
        {
            Chat(chat).SilentUntil = time.GetUtcNow() + pause;
        }

        return pause;
    }

    /// <summary>Notes a failure that may pass, and tells how long to pause.</summary>
    public TimeSpan Failed(long chat)
    {
        lock (_lock)
        {
            return backoff.After(++Chat(chat).Failures);
        }
    }

    /// <summary>Notes that the chat takes messages.</summary>
    public void Succeeded(long chat)
    {
        lock (_lock)
        {
            if (_chats.TryGetValue(chat, out TelegramChatPace? pace))
            {
                pace.Failures = 0;
            }
        }
    }

    private DateTimeOffset TakeChat(long chat)
    {
        lock (_lock)
        {
            return Chat(chat).Take(time.GetUtcNow());
        }
    }

    private DateTimeOffset TakeBot()
    {
        lock (_lock)
        {
            DateTimeOffset moment = _bot.FreeAt(time.GetUtcNow());
            _bot.Take(moment);
            return moment;
        }
    }

    private TelegramChatPace Chat(long chat)
    {
        if (_chats.TryGetValue(chat, out TelegramChatPace? pace))
        {
            return pace;
        }

        if (_chats.Count >= ManyChats)
        {
            DateTimeOffset now = time.GetUtcNow();
            foreach (long idle in _chats.Where(known => known.Value.IsIdle(now)).Select(known => known.Key).ToList())
            {
                _chats.Remove(idle);
            }
        }

        // Telegram numbers groups below zero.
        return _chats[chat] = new TelegramChatPace(isGroup: chat < 0);
    }

    private async ValueTask DelayUntilAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        TimeSpan wait = moment - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
