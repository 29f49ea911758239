namespace Confidant.Emulators.Telegram;

/// <summary>Formatting or a mention, in UTF-16 units.</summary>
/// <param name="Type">Telegram's name of the kind.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Url">Where a text_link leads.</param>
/// <param name="UserId">Whom a text_mention means.</param>
/// <param name="Language">The language of a block of code.</param>
public sealed record EmulatedEntity(
    string Type, int Offset, int Length, string? Url = null, long? UserId = null, string? Language = null);
