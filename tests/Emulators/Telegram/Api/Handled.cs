namespace Confidant.Emulators.Telegram.Api;

/// <summary>What came of a call.</summary>
/// <param name="Body">The answer.</param>
/// <param name="Sent">The message that it sent; null for none.</param>
internal readonly record struct Handled(byte[] Body, SentMessage? Sent = null);
