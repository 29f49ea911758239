namespace Confidant.Memory;

/// <summary>A statement found in one message. Whose it is, its scope and its place come from the message.</summary>
public sealed record ExtractedMemory : IContent
{
    /// <summary>The id it has had in an earlier system; null for a new one.</summary>
    public EntryId? Id { get; init; }

    /// <summary>The speaker's own words, a part of the message, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>The statement in the third person, with the speaker's name.</summary>
    public required string Restatement { get; init; }

    /// <summary>Whether it tells something about its speaker, and about nobody else.</summary>
    public required bool IsAboutSpeaker { get; init; }

    /// <summary>Whether its speaker is its subject, whomever else it names.</summary>
    /// <value>The default is false.</value>
    public bool IsOfSpeaker { get; init; }

    /// <summary>The content words, for people.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>What the index keeps of the statement.</summary>
    public required IndexedText Index { get; init; }

    /// <summary>When what it tells happened, where it says so; null otherwise.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>A place it names; null where none.</summary>
    public string? Location { get; init; }

    /// <summary>People it names.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Named things it speaks of.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>What it is about; null where unclear.</summary>
    public string? Topic { get; init; }

    /// <summary>The single-valued fact it states ("profile.residence"); null where it states none. A later one of the same
    /// scope key supersedes an earlier one.</summary>
    public string? Attribute { get; init; }

    /// <summary>The heart of it ("Lisbon"), in the speaker's words; null where nothing tells it apart.</summary>
    public string? Value { get; init; }

    /// <summary>What it corrects, beyond the older values of <see cref="Attribute"/>; null where nothing.</summary>
    public Correction? Corrects { get; init; }

    /// <summary>Earlier messages whose words it needs to stand on its own; it goes when one of them goes.</summary>
    public IReadOnlyList<MessageId> AlsoRestsOn { get; init; } = [];

    /// <summary>From 0 to 1.</summary>
    public required double Importance { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }
}
