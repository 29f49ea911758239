namespace Confidant.Adapters.Telegram.Wire;

internal sealed record EphemeralMessageParameters(long ReceiverUserId, string? CallbackQueryId);
