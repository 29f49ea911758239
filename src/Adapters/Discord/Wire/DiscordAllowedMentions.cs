namespace Confidant.Adapters.Discord.Wire;

/// <summary>Who is alerted by a message: never anybody.</summary>
internal sealed record DiscordAllowedMentions
{
    private DiscordAllowedMentions()
    {
    }

    public static DiscordAllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; } = [];

    public bool RepliedUser { get; }
}
