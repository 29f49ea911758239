namespace Confidant.Adapters.Discord.Wire;

/// <summary>Kinds of interactions. Others may come at any time.</summary>
internal static class DiscordInteractionType
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
}
