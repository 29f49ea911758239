using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>One chunk of a reply, to be committed with its turn.</summary>
/// <param name="Conversation">Chunks of one conversation are sent in the order of commit.</param>
/// <param name="Payload">The message for the adapter, serialized.</param>
/// <param name="Sources">The messages its words rest on: forgetting one, or changing its scope, cancels the chunk.</param>
public sealed record OutboxDraft(
    ConversationKey Conversation, ReadOnlyMemory<byte> Payload, IReadOnlyList<MessageId> Sources)
{
    /// <summary>Whether it holds a secret: then the files are cleaned of it once it is sent or given up.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Whether it is no part of the reply that the turn keeps.</summary>
    public bool IsApart { get; init; }
}
