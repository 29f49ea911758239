using Confidant.Identity;

namespace Confidant.Storage;

/// <summary>An event that a platform delivered, to be accepted.</summary>
/// <param name="Conversation">Events of one conversation are handled in the order of acceptance.</param>
/// <param name="DeliveryKey">The platform's number for this delivery; unique per bot account, so that a redelivery is known.</param>
/// <param name="Payload">The event, serialized.</param>
public sealed record InboxItem(ConversationKey Conversation, string DeliveryKey, ReadOnlyMemory<byte> Payload);
