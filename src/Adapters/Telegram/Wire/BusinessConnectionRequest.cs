namespace Confidant.Adapters.Telegram.Wire;

internal sealed record BusinessConnectionRequest(string BusinessConnectionId);
