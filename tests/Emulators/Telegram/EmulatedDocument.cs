namespace Confidant.Emulators.Telegram;

/// <summary>A file that a bot sent.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Content">Its bytes.</param>
public sealed record EmulatedDocument(string FileName, string MediaType, byte[] Content);
