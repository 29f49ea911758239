using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>What a person shares, or what a group talks about, in a few sentences.</summary>
/// <param name="Partition">What it sums up.</param>
/// <param name="Text">The sentences.</param>
/// <param name="Tone">The tone of a group; null where none stands out, and of a person.</param>
/// <param name="Language">The language of the sentences; a group's own.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Sources">The messages it rests on.</param>
public sealed record Summary(
    PartitionKey Partition,
    string Text,
    string? Tone,
    Language Language,
    DateTimeOffset MadeAt,
    IReadOnlyList<MessageId> Sources) : IContent;
