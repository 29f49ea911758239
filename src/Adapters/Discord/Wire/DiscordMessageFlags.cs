namespace Confidant.Adapters.Discord.Wire;

/// <summary>What is special about a message.</summary>
internal static class DiscordMessageFlags
{
    /// <summary>Links show no preview.</summary>
    public const int SuppressEmbeds = 4;

    /// <summary>One person sees it.</summary>
    public const int Ephemeral = 64;

    /// <summary>Its attachment is a recorded voice.</summary>
    public const int Voice = 1 << 13;

    /// <summary>The bot is seen thinking; the message is still to come.</summary>
    public const int Loading = 128;
}
