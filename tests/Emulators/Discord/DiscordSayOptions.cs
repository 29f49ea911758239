namespace Confidant.Emulators.Discord;

/// <summary>What is special about a message that a person says.</summary>
public sealed record DiscordSayOptions
{
    /// <summary>The message it answers; null for none.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Whether a reply pings whom it answers; true by default.</summary>
    public bool PingsReplied { get; init; } = true;

    /// <summary>Whether it was forwarded from elsewhere: the words then stand in a snapshot.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>The files with it.</summary>
    public IReadOnlyList<EmulatedAttachment> Attachments { get; init; } = [];

    /// <summary>The names of its stickers.</summary>
    public IReadOnlyList<string> Stickers { get; init; } = [];

    /// <summary>When it was said; null for now.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Discord's type; null for plain or a reply.</summary>
    public int? Type { get; init; }
}
