namespace Confidant.Emulators.Telegram;

/// <summary>The updates of one bot that it has not confirmed. Guarded by the world's lock.</summary>
internal sealed class UpdateQueue
{
    private static readonly HashSet<string> _leftOutByDefault = ["chat_member", "message_reaction", "message_reaction_count"];
    private readonly SortedDictionary<long, QueuedUpdate> _pending = [];
    private TaskCompletionSource<bool>? _poll;
    private long _lastId = 100_000_000;

    /// <summary>The kinds that were asked for last; empty for the default.</summary>
    public HashSet<string> Allowed { get; } = [];

    /// <summary>How many wait.</summary>
    public int Count => _pending.Count;

    /// <summary>How many were confirmed.</summary>
    public int Confirmed { get; private set; }

    /// <summary>Adds an update; a poll that waits is woken.</summary>
    /// <returns>The update; null where the bot did not ask for its kind.</returns>
    public QueuedUpdate? Add(string kind, long chat, long now, Func<long, byte[]> write)
    {
        if (Allowed.Count > 0 ? !Allowed.Contains(kind) : _leftOutByDefault.Contains(kind))
        {
            return null;
        }

        long id = ++_lastId;
        var update = new QueuedUpdate(id, chat, now, write(id));
        _pending.Add(id, update);
        _poll?.TrySetResult(true);
        return update;
    }

    /// <summary>Forgets what <paramref name="offset"/> confirms; a negative one keeps that many of the newest.</summary>
    public void Confirm(long offset)
    {
        if (offset < 0)
        {
            while (_pending.Count > -offset)
            {
                _pending.Remove(_pending.First().Key);
            }

            return;
        }

        foreach (QueuedUpdate update in _pending.Values.TakeWhile(update => update.Id < offset).ToList())
        {
            Remove(update);
        }
    }

    /// <summary>Takes one that was confirmed off.</summary>
    public void Remove(QueuedUpdate update)
    {
        if (_pending.Remove(update.Id))
        {
            Confirmed++;
        }
    }

    /// <summary>The oldest that are not on their way to a webhook, up to a number.</summary>
    public List<QueuedUpdate> Resting(int limit) => [.. _pending.Values.Where(update => !update.IsUnderWay).Take(limit)];

    /// <summary>Lets none be on its way any more.</summary>
    public void Rest()
    {
        foreach (QueuedUpdate update in _pending.Values)
        {
            update.IsUnderWay = false;
        }
    }

    /// <summary>The oldest, up to a number; they stay until they are confirmed.</summary>
    public List<QueuedUpdate> Take(int limit) => [.. _pending.Values.Take(limit)];

    /// <summary>Ends the poll that waits: it is answered with 409.</summary>
    public void TakeOver()
    {
        _poll?.TrySetResult(false);
        _poll = null;
    }

    /// <summary>Waits for an update.</summary>
    /// <returns>A source that completes with true for an update and false for a take-over.</returns>
    public TaskCompletionSource<bool> StartPoll() => _poll = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends a poll.</summary>
    public void EndPoll(TaskCompletionSource<bool> poll)
    {
        if (_poll == poll)
        {
            _poll = null;
        }
    }
}
