namespace Confidant.Adapters.Discord;

/// <summary>What an operator can do about the close codes after which there is no use in coming again. Pure.</summary>
internal static class DiscordRefusals
{
    private const string Portal = "the Bot page of Discord's developer portal";

    /// <summary>The state of the platform, with cause and cure.</summary>
    public static PlatformHealth Describe(int code, DiscordIntents intents) => code switch
    {
        4004 => UnknownToken(code),
        4010 => Failed(code, "Discord does not take the number of the shard", "Remove Discord:Shards and start again."),
        4011 => Failed(code, "This bot is in too many guilds for so few shards", "Remove Discord:Shards, or raise it, and start again."),
        4012 => Failed(code, "Discord no longer offers this version of its gateway", "Update Confidant."),
        4013 => Failed(code, $"Discord does not know one of the intents ({intents})", "Correct Discord:Intents and start again."),
        4014 => Failed(code, $"Discord does not allow this bot an intent ({DiscordIntentNames.PrivilegedAmong(intents)})",
            $"Switch on {DiscordIntentNames.SwitchesOf(intents)} on {Portal}, or take {DiscordIntentNames.PrivilegedAmong(intents)} out of "
            + "Discord:Intents, and start again."),
        _ => Failed(code, "Discord refuses this bot", "See Discord's developer portal, and start again."),
    };

    /// <summary>The state where Discord does not know the token.</summary>
    public static PlatformHealth UnknownToken(int code) => Failed(
        code, "Discord does not know this bot's token", $"Take the present token from {Portal}, set Discord__Token and start again.");

    private static PlatformHealth Failed(int code, string cause, string cure) =>
        new(PlatformState.Failed, $"{cause} ({code}).", cure);
}
