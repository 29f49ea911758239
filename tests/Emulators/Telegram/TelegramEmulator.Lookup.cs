namespace Confidant.Emulators.Telegram;

/// <content>Finding what was added or said before, and the numbers of a load.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>The bots there are.</summary>
    public IReadOnlyList<EmulatedBot> Bots()
    {
        lock (_world.Gate)
        {
            return [.. _world.Bots.Values];
        }
    }

    /// <summary>A person.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that number.</exception>
    public EmulatedUser FindUser(long id)
    {
        lock (_world.Gate)
        {
            return _world.Users[id];
        }
    }

    /// <summary>A group.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that number.</exception>
    public EmulatedChat FindChat(long id)
    {
        lock (_world.Gate)
        {
            return _world.Chats[id];
        }
    }

    /// <summary>A message of a person that all see.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that number.</exception>
    public UserMessage FindSaid(long chat, long messageId)
    {
        lock (_world.Gate)
        {
            return _world.Said[(chat, messageId)];
        }
    }

    /// <summary>A message of a bot.</summary>
    /// <exception cref="KeyNotFoundException">There is none of that number.</exception>
    public SentMessage FindSent(long chat, long messageId, bool isEphemeral = false)
    {
        lock (_world.Gate)
        {
            return isEphemeral ? _world.EphemeralById[(chat, messageId)] : _world.SentById[(chat, messageId)];
        }
    }

    /// <summary>Waits until bots sent so many messages in all; cheap enough for a load.</summary>
    /// <exception cref="TimeoutException">They did not within the timeout.</exception>
    public Task WaitForSentAsync(int count, TimeSpan timeout) => WaitAsync(() => _world.Sent.Count >= count, timeout);

    /// <summary>How many requests of each method were read and answered.</summary>
    public IReadOnlyDictionary<string, (int Read, int Answered)> Counts()
    {
        lock (_world.Gate)
        {
            return _world.Counts.ToDictionary(count => count.Key, count => (count.Value.Read, count.Value.Answered));
        }
    }

    /// <summary>The times of every chat, for latencies.</summary>
    public IReadOnlyList<ChatTimings> Timings()
    {
        lock (_world.Gate)
        {
            ILookup<long, SentMessage> sent = _world.Sent.ToLookup(message => message.ChatId);
            return [.. _world.Timings.GroupBy(update => update.ChatId).Select(chat => new ChatTimings(
                chat.Key,
                [.. chat.Select(update => update.EnqueuedAt)],
                [.. chat.Select(update => update.DeliveredAt).OfType<long>()],
                [.. sent[chat.Key].Select(message => message.AtMicroseconds)]))];
        }
    }
}
