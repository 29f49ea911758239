namespace Confidant.Emulators.Telegram;

/// <summary>A press of a button, as the server remembers it.</summary>
internal sealed record EmulatedPress(string Id, long UserId, long ChatId, DateTimeOffset At);
