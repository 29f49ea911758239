using System.Threading.Channels;
using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>The answer to one request, as it comes, for all that wait for it. Safe for concurrent use.</summary>
internal sealed class RestAnswer(ConversationKey conversation)
{
    private readonly Lock _gate = new();
    private readonly List<RestEvent> _events = [];
    private readonly List<Channel<RestEvent>> _readers = [];
    private bool _isComplete;

    public ConversationKey Conversation => conversation;

    /// <summary>Begins to read, from the first event.</summary>
    public Channel<RestEvent> Open()
    {
        // An answer has a handful of events, so nothing has to wait for a slow reader.
        var reader = Channel.CreateUnbounded<RestEvent>(new UnboundedChannelOptions { SingleReader = true });
        lock (_gate)
        {
            foreach (RestEvent happened in _events)
            {
                reader.Writer.TryWrite(happened);
            }

            if (_isComplete)
            {
                reader.Writer.Complete();
            }
            else
            {
                _readers.Add(reader);
            }
        }

        return reader;
    }

    /// <summary>Ends a reading; true where nobody reads any more.</summary>
    public bool Close(Channel<RestEvent> reader)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
            return _readers.Count == 0;
        }
    }

    public void Add(RestEvent happened, bool isLast)
    {
        lock (_gate)
        {
            if (_isComplete)
            {
                return;
            }

            _events.Add(happened);
            foreach (Channel<RestEvent> reader in _readers)
            {
                reader.Writer.TryWrite(happened);
                if (isLast)
                {
                    reader.Writer.Complete();
                }
            }

            _isComplete = isLast;
        }
    }
}
