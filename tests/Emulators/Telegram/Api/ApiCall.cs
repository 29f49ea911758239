namespace Confidant.Emulators.Telegram.Api;

/// <summary>A call of a bot. The world's lock is held.</summary>
internal readonly record struct ApiCall(TelegramWorld World, EmulatedBot Bot, Arguments Arguments);
