namespace Confidant.Adapters.Telegram.Wire;

internal sealed record ReplyParameters(
    long? MessageId, long? EphemeralMessageId = null, bool? AllowSendingWithoutReply = null);
