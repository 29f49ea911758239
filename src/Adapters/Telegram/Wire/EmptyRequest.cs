namespace Confidant.Adapters.Telegram.Wire;

internal sealed record EmptyRequest;
