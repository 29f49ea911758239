using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>A chunk that is to be sent.</summary>
/// <param name="Id">Its id; also the source of the platform's idempotency key, where it has one.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Payload">The message for the adapter, serialized.</param>
/// <param name="Attempts">How often sending it failed.</param>
/// <param name="CommittedAt">When its turn was committed.</param>
public sealed record OutboxEntry(
    OutboxId Id, ConversationKey Conversation, ReadOnlyMemory<byte> Payload, int Attempts, DateTimeOffset CommittedAt) : IContent;
