namespace Confidant.Emulators.Telegram;

/// <summary>What a bot answered to a press.</summary>
/// <param name="PressId">The press.</param>
/// <param name="Text">The notice; null for none.</param>
public sealed record EmulatedCallbackAnswer(string PressId, string? Text);
