namespace Confidant.Adapters.Discord.Wire;

/// <summary>Something to choose; at most 100 characters each.</summary>
internal sealed record DiscordChoice(string Name, string Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
