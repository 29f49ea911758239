using System.Threading.Channels;
using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>The requests that wait for their answers, and which were answered. Safe for concurrent use.</summary>
internal sealed class RestDesk(RestLimits limits)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RestAnswer> _waiting = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>Begins to wait for the answer to a request, beside others that sent the same; null where it was answered.</summary>
    public RestCall? Join(string request, ConversationKey conversation)
    {
        lock (_gate)
        {
            if (_answered.Contains(request))
            {
                return null;
            }

            if (!_waiting.TryGetValue(request, out RestAnswer? answer))
            {
                _waiting[request] = answer = new RestAnswer(conversation);
            }

            return new RestCall(this, request, answer);
        }
    }

    /// <summary>Ends a wait.</summary>
    public void Leave(RestCall call, RestAnswer answer, Channel<RestEvent> reader)
    {
        lock (_gate)
        {
            if (answer.Close(reader) && _waiting.GetValueOrDefault(call.Request) == answer)
            {
                _waiting.Remove(call.Request);
            }
        }
    }

    /// <summary>Hands an event to those who wait for it; the last one ends their wait.</summary>
    public void Deliver(string request, RestEvent happened, bool isLast)
    {
        RestAnswer? answer;
        lock (_gate)
        {
            answer = _waiting.GetValueOrDefault(request);
            if (isLast)
            {
                _waiting.Remove(request);
                Note(request);
            }
        }

        answer?.Add(happened, isLast);
    }

    /// <summary>Hands an event to all that wait in a conversation.</summary>
    public void Tell(ConversationKey conversation, RestEvent happened)
    {
        List<RestAnswer> concerned;
        lock (_gate)
        {
            concerned = [.. _waiting.Values.Where(answer => answer.Conversation == conversation)];
        }

        foreach (RestAnswer answer in concerned)
        {
            answer.Add(happened, isLast: false);
        }
    }

    // Numbers only: an answer is not kept, so that nothing can be read again that was forgotten since.
    private void Note(string request)
    {
        if (!_answered.Add(request))
        {
            return;
        }

        _order.Enqueue(request);
        if (_order.Count > limits.RememberedRequests)
        {
            _answered.Remove(_order.Dequeue());
        }
    }
}
