namespace Confidant.Emulators.Telegram;

/// <summary>A button under a message.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="CallbackData">What a press brings back; null for a link.</param>
/// <param name="Url">Where it leads; null for a callback.</param>
public sealed record EmulatedButton(string Text, string? CallbackData, string? Url);
