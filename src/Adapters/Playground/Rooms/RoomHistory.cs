namespace Confidant.Adapters.Playground;

/// <summary>The latest messages of a room. Not safe for concurrent use: the hub holds its lock.</summary>
internal sealed class RoomHistory(int capacity)
{
    private readonly List<RoomMessage> _messages = new(capacity);

    public IReadOnlyList<RoomMessage> Messages => _messages;

    public RoomMessage? Find(string id) => _messages.Find(message => message.Id == id);

    public void Put(RoomMessage message)
    {
        int index = _messages.FindIndex(known => known.Id == message.Id);
        if (index >= 0)
        {
            _messages[index] = message;
            return;
        }

        if (_messages.Count == capacity)
        {
            _messages.RemoveAt(0);
        }

        _messages.Add(message);
    }
}
