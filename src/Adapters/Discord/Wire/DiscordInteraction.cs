using System.Text.Json;

namespace Confidant.Adapters.Discord.Wire;

internal sealed record DiscordInteraction
{
    public string? Id { get; init; }

    public string? ApplicationId { get; init; }

    public int? Type { get; init; }

    public DiscordInteractionData? Data { get; init; }

    public string? GuildId { get; init; }

    public string? ChannelId { get; init; }

    public DiscordChannel? Channel { get; init; }

    /// <summary>Who did it, in a guild.</summary>
    public DiscordMember? Member { get; init; }

    /// <summary>Who did it, elsewhere.</summary>
    public DiscordUser? User { get; init; }

    /// <summary>A secret: whoever has it may answer. Good for 15 minutes.</summary>
    public string? Token { get; init; }

    /// <summary>The message under which a pressed button stands.</summary>
    public DiscordMessage? Message { get; init; }

    public string? Locale { get; init; }

    /// <summary>One of <see cref="DiscordInteractionContext"/>.</summary>
    public int? Context { get; init; }

    /// <summary>By whose installation it came: "0" the guild's, "1" the person's.</summary>
    public JsonElement? AuthorizingIntegrationOwners { get; init; }

    /// <summary>Who did it; null where it is not told.</summary>
    public DiscordUser? Presser => Member?.User ?? User;

    /// <summary>Never the token, nor anybody's words.</summary>
    public override string ToString() => $"interaction {Id}";
}
