namespace Confidant.Emulators.Telegram;

/// <summary>Pictures that a person sends together: a message each, delivered one by one.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Parts">The messages, with their captions.</param>
/// <param name="Bots">Who gets each part.</param>
public sealed record EmulatedAlbum(string Id, IReadOnlyList<UserMessage> Parts, IReadOnlyList<IReadOnlyList<EmulatedBot>> Bots);
