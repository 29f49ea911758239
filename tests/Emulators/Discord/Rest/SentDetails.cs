namespace Confidant.Emulators.Discord.Rest;

/// <summary>What is known of a bot's message beside its form.</summary>
internal sealed record SentDetails
{
    public string? ReplyTo { get; init; }

    public string? RepliedAuthor { get; init; }

    public string? Nonce { get; init; }

    public int Type { get; init; }

    public int Flags { get; init; }

    public string? VisibleTo { get; init; }

    public string? InteractionId { get; init; }
}
