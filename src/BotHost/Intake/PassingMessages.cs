using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>Holds what was said in passing until its turn. Its words are nowhere else: the inbox knows the delivery only, so that it
/// is recognised when it comes again. Safe for concurrent use.</summary>
internal sealed class PassingMessages(TimeProvider time)
{
    /// <summary>How much one person is answered in a minute; what they say beyond that is dropped.</summary>
    public const int MostInAMinute = 30;

    private const int MostHeld = 2_000;
    private const int ManySpeakers = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<InboxId, PassingMessage> _held = [];
    private readonly Dictionary<(BotAccountId, PlatformUserId), PassingMessage> _typed = [];
    private readonly Dictionary<PlatformUserId, RateWindow> _speakers = [];

    /// <summary>Holds a message, unless its speaker says too much or too much is held.</summary>
    public void Hold(InboxId entry, IncomingMessage message, PassingTerms terms)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_gate)
        {
            if (_held.Count >= MostHeld || !MaySpeak(message.Sender.Account, now))
            {
                return;
            }

            var held = new PassingMessage(message, terms, now);
            _held.Add(entry, held);
            if (terms.IsBeingTyped)
            {
                if (_typed.TryGetValue(Typist(message), out PassingMessage? earlier))
                {
                    earlier.Supersede();
                }

                _typed[Typist(message)] = held;
            }
        }
    }

    /// <summary>Takes a message, once; null where it is not held. What is taken is released in the end.</summary>
    public PassingMessage? Take(InboxId entry)
    {
        lock (_gate)
        {
            return _held.Remove(entry, out PassingMessage? held) ? held : null;
        }
    }

    /// <summary>Releases what was taken.</summary>
    public void Release(PassingMessage taken)
    {
        lock (_gate)
        {
            if (_typed.TryGetValue(Typist(taken.Message), out PassingMessage? last) && last == taken)
            {
                _typed.Remove(Typist(taken.Message));
            }

            taken.Dispose();
        }
    }

    private bool MaySpeak(PlatformUserId speaker, DateTimeOffset now)
    {
        if (!_speakers.TryGetValue(speaker, out RateWindow? window))
        {
            if (_speakers.Count >= ManySpeakers)
            {
                foreach (PlatformUserId silent in _speakers.Where(known => known.Value.TakenAt(now) == 0).Select(known => known.Key).ToList())
                {
                    _speakers.Remove(silent);
                }
            }

            _speakers[speaker] = window = new RateWindow(MostInAMinute, TimeSpan.FromMinutes(1));
        }

        if (window.TakenAt(now) >= MostInAMinute)
        {
            return false;
        }

        window.Take(now);
        return true;
    }

    private static (BotAccountId, PlatformUserId) Typist(IncomingMessage message) => (message.Conversation.Bot, message.Sender.Account);
}
