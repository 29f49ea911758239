namespace Confidant.Adapters.Telegram.Wire;

internal sealed record SetWebhookRequest(
    string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);
