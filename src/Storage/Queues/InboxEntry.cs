using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>An accepted event that is not done.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Conversation">The conversation it belongs to.</param>
/// <param name="Payload">The event, serialized.</param>
/// <param name="Attempts">How often handling it failed.</param>
/// <param name="ReceivedAt">When it was accepted.</param>
public sealed record InboxEntry(
    InboxId Id, ConversationKey Conversation, ReadOnlyMemory<byte> Payload, int Attempts, DateTimeOffset ReceivedAt) : IContent;
