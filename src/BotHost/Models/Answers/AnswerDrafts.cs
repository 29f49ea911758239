using System.Collections.Concurrent;
using Confidant.Identity;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Who wants to see the answers of which conversation while they are made: one listener a conversation, the latest. Safe
/// for concurrent use.</summary>
internal sealed class AnswerDrafts
{
    private readonly ConcurrentDictionary<ConversationKey, IAnswerListener> _listeners = new();

    /// <summary>Shows a conversation's answers to a listener, until what is returned is disposed.</summary>
    public IDisposable Listen(ConversationKey conversation, IAnswerListener listener)
    {
        _listeners[conversation] = listener;
        return new Subscription(this, conversation, listener);
    }

    /// <summary>A conversation's listener; null where nobody listens.</summary>
    public IAnswerListener? Find(ConversationKey conversation) => _listeners.GetValueOrDefault(conversation);

    private sealed class Subscription(AnswerDrafts drafts, ConversationKey conversation, IAnswerListener listener) : IDisposable
    {
        public void Dispose() =>
            drafts._listeners.TryRemove(new KeyValuePair<ConversationKey, IAnswerListener>(conversation, listener));
    }
}
