namespace Confidant.Memory;

/// <summary>Who speaks, when, and in which language.</summary>
/// <param name="Language">The language.</param>
/// <param name="AuthorName">The speaker.</param>
/// <param name="SaidAt">When; "tomorrow" is counted from it.</param>
internal sealed record Speech(Language Language, string AuthorName, DateTimeOffset SaidAt);
