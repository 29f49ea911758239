namespace Confidant.BotHost.Models.Extraction;

/// <summary>A statement as a model writes it down; nothing of it is believed before <see cref="EntryCheck"/> has seen it.</summary>
/// <param name="M">The number of the message in the batch.</param>
/// <param name="Quote">The words of the message.</param>
/// <param name="Statement">What they state.</param>
/// <param name="AboutSpeaker">Whether it is about the speaker alone.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Attribute">The single fact it states.</param>
/// <param name="Persons">People it names.</param>
/// <param name="Place">The place it names.</param>
/// <param name="Date">The day it happens.</param>
/// <param name="Importance">From 0 to 1.</param>
internal sealed record ModelEntry(
    int M,
    string? Quote,
    string? Statement,
    bool AboutSpeaker,
    string? Topic,
    string? Attribute,
    IReadOnlyList<string>? Persons,
    string? Place,
    string? Date,
    double? Importance);
