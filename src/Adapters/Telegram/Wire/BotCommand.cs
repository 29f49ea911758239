namespace Confidant.Adapters.Telegram.Wire;

internal sealed record BotCommand(string Command, string Description, bool? IsEphemeral);
