namespace Confidant.Adapters.Discord.Wire;

/// <summary>A message that is sent, or what it is changed to.</summary>
internal sealed record DiscordMessageRequest
{
    public required string Content { get; init; }

    /// <summary>Sends with one nonce make one message, for some minutes; at most 25 characters.</summary>
    public string? Nonce { get; init; }

    public bool? EnforceNonce { get; init; }

    public int Flags { get; init; }

    public DiscordAllowedMentions AllowedMentions { get; } = DiscordAllowedMentions.None;

    public DiscordReplyReference? MessageReference { get; init; }

    public IReadOnlyList<DiscordActionRow> Components { get; init; } = [];

    public IReadOnlyList<DiscordUpload>? Attachments { get; init; }
}
