using Confidant.Identity;

namespace Confidant.Adapters.Playground;

/// <summary>The rooms: their latest messages, and the pages that look at them. Like the history in any messenger, what a room
/// shows is the platform's and not the product's memory; it ends with the process. Safe for concurrent use.</summary>
internal sealed class PlaygroundHub
{
    private readonly Lock _gate = new();
    private readonly PlaygroundLimits _limits;
    private readonly string _run;
    private readonly Dictionary<string, RoomHistory> _rooms;
    private readonly List<PlaygroundSubscriber> _subscribers = [];
    private long _lastOrder;
    private long _lastChange;

    public PlaygroundHub(IIdGenerator ids, PlaygroundLimits limits)
    {
        _limits = limits;
        _run = ids.NewId().ToString("N");
        _rooms = PlaygroundDirectory.Rooms.ToDictionary(
            room => room.Id, _ => new RoomHistory(limits.MessagesPerRoom), StringComparer.Ordinal);
    }

    /// <summary>Takes the next place among the messages, before what stands there is certain.</summary>
    public long TakeOrder() => Interlocked.Increment(ref _lastOrder);

    /// <summary>Shows a message, or a message's new form, to whoever may see it.</summary>
    public void Publish(RoomMessage message)
    {
        lock (_gate)
        {
            RoomMessage changed = message with { Change = ++_lastChange };
            _rooms[changed.Room.Id].Put(changed);
            Offer(FrameOf(changed), changed.IsVisibleTo);
        }
    }

    /// <summary>Shows something that is not kept.</summary>
    public void PublishPassing(PlaygroundFrame frame, Func<string, bool> isFor)
    {
        lock (_gate)
        {
            Offer(frame, isFor);
        }
    }

    /// <summary>Finds a message that the room still shows; null where it never was or has been pushed out.</summary>
    public RoomMessage? Find(PlaygroundRoom room, string id)
    {
        lock (_gate)
        {
            return _rooms[room.Id].Find(id);
        }
    }

    /// <summary>Opens a stream; null where too many are open.</summary>
    /// <param name="person">Who looks.</param>
    /// <param name="lastEventId">The last event they have; null or foreign to begin anew.</param>
    public PlaygroundSubscriber? Subscribe(string person, string? lastEventId)
    {
        lock (_gate)
        {
            if (_subscribers.Count >= _limits.Subscribers)
            {
                return null;
            }

            var subscriber = new PlaygroundSubscriber(person, Backlog(person, lastEventId), _limits.FramesPerSubscriber);
            _subscribers.Add(subscriber);
            return subscriber;
        }
    }

    public void Unsubscribe(PlaygroundSubscriber subscriber)
    {
        lock (_gate)
        {
            _subscribers.Remove(subscriber);
        }
    }

    private List<PlaygroundFrame> Backlog(string person, string? lastEventId)
    {
        EventCursor? cursor = EventCursor.TryParse(lastEventId) is { } parsed && parsed.Run == _run ? parsed : null;
        var start = new StreamStart(_run, IsNew: cursor is null);
        long seen = cursor?.Change ?? 0;
        return
        [
            PlaygroundFrame.Passing("start", start, PlaygroundJson.Default.StreamStart),
            .. _rooms.Values
                .SelectMany(room => room.Messages)
                .Where(message => message.Change > seen && message.IsVisibleTo(person))
                .OrderBy(message => message.Change)
                .Select(FrameOf),
            PlaygroundFrame.Passing("ready", start, PlaygroundJson.Default.StreamStart),
        ];
    }

    private PlaygroundFrame FrameOf(RoomMessage message) => PlaygroundFrame.Kept(
        "message",
        new EventCursor(_run, message.Change).ToString(),
        ShownMessage.Of(message),
        PlaygroundJson.Default.ShownMessage);

    private void Offer(PlaygroundFrame frame, Func<string, bool> isFor)
    {
        for (int index = _subscribers.Count - 1; index >= 0; index--)
        {
            PlaygroundSubscriber subscriber = _subscribers[index];
            if (isFor(subscriber.Person) && !subscriber.TryOffer(frame))
            {
                subscriber.Close();
                _subscribers.RemoveAt(index);
            }
        }
    }
}
