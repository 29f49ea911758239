using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>An event whose handling failed three times; it no longer stops the others of its conversation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">The conversation it belongs to.</param>
/// <param name="Reason">The kind of the last error, never its words.</param>
/// <param name="ParkedAt">When it was given up.</param>
public sealed record ParkedEntry(InboxId Id, ConversationKey Conversation, string Reason, DateTimeOffset ParkedAt);
