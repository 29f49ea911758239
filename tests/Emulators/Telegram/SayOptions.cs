namespace Confidant.Emulators.Telegram;

/// <summary>What is special about a message that a person says.</summary>
public sealed record SayOptions
{
    /// <summary>The message it answers; null for none.</summary>
    public long? ReplyTo { get; init; }

    /// <summary>The topic; null for none.</summary>
    public long? Topic { get; init; }

    /// <summary>The entities; null to find mentions and commands in the text, as Telegram does.</summary>
    public IReadOnlyList<EmulatedEntity>? Entities { get; init; }

    /// <summary>Whether it was forwarded from somebody else.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Whether the words are the caption of a picture.</summary>
    public bool IsCaption { get; init; }

    /// <summary>What comes with the words, as a file that can be fetched; null for none.</summary>
    public EmulatedFile? File { get; init; }

    /// <summary>The album that it is a part of; null where it stands alone.</summary>
    public string? Album { get; init; }

    /// <summary>Whether only the bots and the sender see it.</summary>
    public bool IsEphemeral { get; init; }

    /// <summary>When it was said; null for now.</summary>
    public DateTimeOffset? At { get; init; }
}
