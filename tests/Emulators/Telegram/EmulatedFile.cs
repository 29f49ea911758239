namespace Confidant.Emulators.Telegram;

/// <summary>A sound or a picture that a person sends.</summary>
/// <param name="Kind">The field of the message that holds it: voice, audio or photo.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="MediaType">Its type.</param>
/// <param name="Seconds">How long it plays.</param>
public sealed record EmulatedFile(string Kind, byte[] Content, string MediaType = "audio/ogg", int Seconds = 0);
