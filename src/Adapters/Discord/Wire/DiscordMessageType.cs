namespace Confidant.Adapters.Discord.Wire;

/// <summary>Kinds of messages that hold people's words; all others tell of events in the channel.</summary>
internal static class DiscordMessageType
{
    public const int Default = 0;
    public const int Reply = 19;
}
