namespace Confidant.Memory;

/// <summary>One statement of a message, as the offline rules understand it.</summary>
public sealed record Statement : IContent
{
    /// <summary>The words in the message, verbatim.</summary>
    public required string Quote { get; init; }

    /// <summary>The words with what they leave to the words before: "work at a bakery" → "I work at a bakery", "no, it's on
    /// Friday" → "The rehearsal is on Friday".</summary>
    public required string Text { get; init; }

    /// <summary>The language it is in.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether its speaker is its subject, or owns its subject ("my cat", "my sister").</summary>
    public required bool IsBySpeakerOfThemselves { get; init; }

    /// <summary>Whether it tells something about its speaker, and of nobody else.</summary>
    public required bool IsAboutSpeaker { get; init; }

    /// <summary>What it is about, one of <see cref="Topics"/>; null where no rule fits.</summary>
    public string? Topic { get; init; }

    /// <summary>The single-valued fact; null where none.</summary>
    public string? Attribute { get; init; }

    /// <summary>When what it tells happens, where it says so; null otherwise.</summary>
    public DateTimeOffset? HappenedAt { get; init; }

    /// <summary>A place it names; null where none.</summary>
    public string? Location { get; init; }

    /// <summary>What the rule took for the heart of it ("Lisbon", "a bakery called Pão Quente"); null where none.</summary>
    public string? Value { get; init; }

    /// <summary>People it names.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Named things it speaks of.</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];

    /// <summary>What it corrects that was said before; null where nothing.</summary>
    public Correction? Corrects { get; init; }

    /// <summary>Earlier messages whose words are in <see cref="Text"/>.</summary>
    public IReadOnlyList<MessageId> RestsOn { get; init; } = [];

    /// <summary>From 0 to 1.</summary>
    public required double Importance { get; init; }

    /// <summary>From 0 to 1.</summary>
    public required double Confidence { get; init; }
}
