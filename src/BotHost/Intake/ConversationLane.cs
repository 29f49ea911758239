using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Intake;

/// <summary>What waits in one conversation, in order of acceptance. One worker at a time serves it.</summary>
internal sealed class ConversationLane(ConversationKey conversation)
{
    private readonly Lock _gate = new();
    private readonly Queue<InboxId> _waiting = new();
    private bool _isServed;
    private ITimer? _pause;

    /// <summary>The conversation.</summary>
    public ConversationKey Conversation { get; } = conversation;

    /// <summary>Whether the dispatcher has let go of this lane, so that nothing may be added to it any more.</summary>
    public bool IsRetired { get; private set; }

    /// <summary>Adds an entry. Null where the lane is retired; otherwise whether the lane now wants a worker.</summary>
    public bool? TryAdd(InboxId entry)
    {
        lock (_gate)
        {
            if (IsRetired)
            {
                return null;
            }

            _waiting.Enqueue(entry);
            bool wantsWorker = !_isServed;
            _isServed = true;
            return wantsWorker;
        }
    }

    /// <summary>The entry to handle next; it stays first until <see cref="Finish"/>.</summary>
    public InboxId Peek()
    {
        lock (_gate)
        {
            return _waiting.Peek();
        }
    }

    /// <summary>What waits behind the first entry.</summary>
    public IReadOnlyList<InboxId> Following()
    {
        lock (_gate)
        {
            return [.. _waiting.Skip(1)];
        }
    }

    /// <summary>Lets the lane rest without a worker until its timer wakes it.</summary>
    public void Pause(ITimer timer)
    {
        _pause?.Dispose();
        _pause = timer;
    }

    /// <summary>Takes handled entries off, of which the first is one. True where more wait; false retires the lane.</summary>
    public bool Finish(IReadOnlyCollection<InboxId> handled)
    {
        _pause?.Dispose();
        _pause = null;
        lock (_gate)
        {
            _ = _waiting.Dequeue();
            if (handled.Count > 1)
            {
                InboxId[] left = [.. _waiting.Where(entry => !handled.Contains(entry))];
                _waiting.Clear();
                foreach (InboxId entry in left)
                {
                    _waiting.Enqueue(entry);
                }
            }

            _isServed = _waiting.Count > 0;
            IsRetired = !_isServed;
            return _isServed;
        }
    }
}
