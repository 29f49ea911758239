using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A memory of an earlier system, ready to be stored as something its person said in private.</summary>
public sealed record ImportedMemory : IContent
{
    /// <summary>The id it has had, or one made from it: the same whenever it is imported.</summary>
    public required EntryId Id { get; init; }

    /// <summary>Where it came from. A source that was imported before is left alone, one that was forgotten stays so.</summary>
    public required MessageSource Source { get; init; }

    /// <summary>The agent that learned it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Whose it is.</summary>
    public required UserId User { get; init; }

    /// <summary>The name shown for them.</summary>
    public required string UserName { get; init; }

    /// <summary>The private conversation that it counts as said in.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The statement.</summary>
    public required string LosslessRestatement { get; init; }

    /// <summary>What the index keeps of it.</summary>
    public required IndexedText Index { get; init; }

    /// <summary>The language it was taken for.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was said, or when what it tells happened.</summary>
    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>When it expires by its person's retention; null means never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The content words.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>A place it names; null where none.</summary>
    public string? Location { get; init; }

    /// <summary>People it names.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Named things it speaks of.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>What it is about; null where unclear.</summary>
    public string? Topic { get; init; }
}
