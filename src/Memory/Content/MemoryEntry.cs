using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One memory: a statement that stands on its own, with where it came from and where it may be read.</summary>
public sealed record MemoryEntry : IContent
{
    /// <summary>Its id.</summary>
    public required EntryId Id { get; init; }

    /// <summary>The agent that learned it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Who said it; never rewritten.</summary>
    public required UserId User { get; init; }

    /// <summary>The name shown for them.</summary>
    public required string UserName { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public GroupId? Group { get; init; }

    /// <summary>The group's name; null in a private chat.</summary>
    public string? GroupName { get; init; }

    /// <summary>The kind of place.</summary>
    public required ContextType Context { get; init; }

    /// <summary>Where it may be read.</summary>
    public required PrivacyScope Scope { get; init; }

    /// <summary>The statement in the third person, with its speaker's name.</summary>
    public required string LosslessRestatement { get; init; }

    /// <summary>The speaker's own words that it rests on.</summary>
    public required string Quote { get; init; }

    /// <summary>The content words.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>When it was said, or when what it tells happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>A place it names; null where none.</summary>
    public string? Location { get; init; }

    /// <summary>People it names.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Named things it speaks of.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>What it is about, in a word or two; null where unclear.</summary>
    public string? Topic { get; init; }

    /// <summary>The single-valued fact it states ("profile.residence"); null where it states none.</summary>
    public string? Attribute { get; init; }

    /// <summary>From 0 (small talk) to 1 (a lasting fact about the speaker).</summary>
    public required double Importance { get; init; }

    /// <summary>How sure the extraction is, from 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The platform it was said on.</summary>
    public required Platform Platform { get; init; }

    /// <summary>How many messages say it.</summary>
    public required int EvidenceCount { get; init; }

    /// <summary>When it was said last.</summary>
    public required DateTimeOffset ConfirmedAt { get; init; }

    /// <summary>The messages it rests on, with those that say the same.</summary>
    public required IReadOnlyList<MessageId> Sources { get; init; }

    /// <summary>When it expires; null means never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }
}
