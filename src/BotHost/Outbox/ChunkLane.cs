using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.BotHost.Outbox;

/// <summary>What waits to be sent in one conversation, in order of commit. One loop at a time serves it.</summary>
internal sealed class ChunkLane(ConversationKey conversation)
{
    private readonly Lock _gate = new();
    private readonly Queue<OutboxId> _waiting = new();
    private bool _isServed;
    private bool _isRetired;

    /// <summary>The conversation.</summary>
    public ConversationKey Conversation { get; } = conversation;

    /// <summary>Ends when the loop that serves this lane does.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    /// <summary>Adds a chunk and starts <paramref name="serve"/> where nobody serves the lane. False where the lane is retired.</summary>
    public bool TryAdd(OutboxId chunk, Func<ChunkLane, Task> serve)
    {
        lock (_gate)
        {
            if (_isRetired)
            {
                return false;
            }

            _waiting.Enqueue(chunk);
            if (!_isServed)
            {
                _isServed = true;
                Completion = Task.Run(() => serve(this));
            }

            return true;
        }
    }

    /// <summary>The chunk to send next; false retires the lane.</summary>
    public bool TryPeek(out OutboxId chunk)
    {
        lock (_gate)
        {
            _isRetired = !_waiting.TryPeek(out chunk);
            return !_isRetired;
        }
    }

    /// <summary>Takes the first chunk off, after it was dealt with.</summary>
    public void Dequeue()
    {
        lock (_gate)
        {
            _ = _waiting.Dequeue();
        }
    }
}
