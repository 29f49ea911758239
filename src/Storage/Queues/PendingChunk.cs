using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>Names a chunk that waits to be sent, without its words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">Where it goes.</param>
public readonly record struct PendingChunk(OutboxId Id, ConversationKey Conversation);
