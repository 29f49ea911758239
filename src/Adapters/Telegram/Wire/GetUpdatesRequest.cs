namespace Confidant.Adapters.Telegram.Wire;

internal sealed record GetUpdatesRequest(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);
