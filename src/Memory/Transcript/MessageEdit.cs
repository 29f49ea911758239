using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>New words of a message that its author changed. Scope and time of the original stay.</summary>
public sealed record MessageEdit : IContent
{
    /// <summary>The message that was changed.</summary>
    public required MessageSource Source { get; init; }

    /// <summary>The agent that heard it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>The new words.</summary>
    public required string Text { get; init; }

    /// <summary>What the index keeps of them.</summary>
    public required IndexedText Index { get; init; }

    /// <summary>The language of the new words.</summary>
    public required Language Language { get; init; }

    /// <summary>When the host accepted the edit. A forget that came later and covers the new words keeps them out.</summary>
    /// <value>The default is after every forget.</value>
    public DateTimeOffset ReceivedAt { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>The scope the new words ask for; the stricter of this and the message's present one holds.</summary>
    public required PrivacyScope Scope { get; init; }

    /// <summary>Whether the new words say that they are private. A mark that is there stays; see <see cref="IPrivateMarks"/>.</summary>
    public bool IsMarkedPrivate { get; init; }
}
