using System.Text.Json;

namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordMessage
{
    public string? Id { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The channel's kind, where Discord tells it.</summary>
    public int? ChannelType { get; init; }

    /// <summary>Only in events, never in answers to requests.</summary>
    public string? GuildId { get; init; }

    public DiscordUser? Author { get; init; }

    public DiscordMember? Member { get; init; }

    public string? Content { get; init; }

    public string? Timestamp { get; init; }

    public string? EditedTimestamp { get; init; }

    public int? Type { get; init; }

    public string? WebhookId { get; init; }

    public string? ApplicationId { get; init; }

    public IReadOnlyList<DiscordUser?>? Mentions { get; init; }

    public IReadOnlyList<string?>? MentionRoles { get; init; }

    public IReadOnlyList<DiscordAttachment?>? Attachments { get; init; }

    public IReadOnlyList<DiscordSticker?>? StickerItems { get; init; }

    public DiscordMessageReference? MessageReference { get; init; }

    public DiscordMessage? ReferencedMessage { get; init; }

    public IReadOnlyList<DiscordMessageSnapshot?>? MessageSnapshots { get; init; }

    /// <summary>64 among them is shown to one person only.</summary>
    public long? Flags { get; init; }

    public JsonElement? Poll { get; init; }
}
