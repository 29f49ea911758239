namespace Confidant.Emulators.Telegram;

/// <summary>A sound, a picture or a file that a person sends.</summary>
/// <param name="Kind">The field of the message that holds it: voice, audio, photo or document.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Seconds">How long it plays.</param>
/// <param name="Name">What its sender calls it, for a document.</param>
public sealed record EmulatedFile(string Kind, byte[] Content, string MediaType = "audio/ogg", int Seconds = 0, string? Name = null);
