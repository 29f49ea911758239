namespace Confidant.Adapters.Discord.Wire;

/// <summary>What belongs to a first answer.</summary>
internal sealed record DiscordResponseData
{
    public int? Flags { get; init; }

    public IReadOnlyList<DiscordChoice>? Choices { get; init; }
}
