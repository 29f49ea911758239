namespace Confidant.Adapters.Discord.Wire;

/// <summary>Where an interaction happens.</summary>
internal static class DiscordInteractionContext
{
    public const int Guild = 0;
    public const int BotDirect = 1;
    public const int PrivateChannel = 2;
}
