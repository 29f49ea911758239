using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>Names an accepted event that is not done, without its words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">The conversation it belongs to.</param>
public readonly record struct PendingEntry(InboxId Id, ConversationKey Conversation);
