using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>What makes two links the same: the chunks of one private answer share it.</summary>
/// <param name="Conversation">Where it was asked.</param>
/// <param name="Delivery">For whom, and for what.</param>
/// <param name="ReplyTo">The message that asked.</param>
internal sealed record ShownLink(ConversationKey Conversation, PrivateDelivery Delivery, PlatformMessageId? ReplyTo);
