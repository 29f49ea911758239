namespace Confidant.Adapters.Telegram.Wire;

internal sealed record SetMyCommandsRequest(
    IReadOnlyList<BotCommand> Commands, BotCommandScope Scope, string? LanguageCode);
