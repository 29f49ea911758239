using Microsoft.Extensions.Configuration;

namespace Confidant.Adapters.Discord;

/// <summary>How to reach Discord.</summary>
public sealed class DiscordOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token. A secret: from the environment (<c>Discord__Token</c>), user secrets or a file that
    /// <c>Discord__Token_FILE</c> names, never from appsettings.json.</summary>
    /// <value>At least 20 of A-Z a-z 0-9 _ - and dots, without the word Bot. Empty where Discord is not used.</value>
    public string Token { get; set; } = "";

    /// <summary>The REST server, with the version of the API.</summary>
    /// <value>An absolute http or https address; the default is Discord's own, version 10.</value>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api/v10";

    /// <summary>Where new sessions are opened. A session goes on where the server that opened it says.</summary>
    /// <value>An absolute ws or wss address; the default is null: the one that Discord names.</value>
    public string? GatewayUrl { get; set; }

    /// <summary>What the bot asks Discord to tell it, separated by commas.</summary>
    /// <value>Of Guilds, GuildMessages, DirectMessages and, privileged, GuildMembers and MessageContent. The default is the first
    /// three, which need no permission of Discord's.</value>
    public string Intents { get; set; } = "Guilds, GuildMessages, DirectMessages";

    /// <summary>Into how many connections the guilds are divided; all of them are in this process.</summary>
    /// <value>From 1 to 1,000; the default is null: as Discord recommends.</value>
    public int? Shards { get; set; }

    /// <summary>The guild that alone gets the slash commands, at once: for development.</summary>
    /// <value>A guild's id; the default is null: commands are there everywhere.</value>
    public string? DevelopmentGuild { get; set; }

    /// <summary>The address that the bot tells Discord with every request (<c>User-Agent</c>): a page that says what it is, or who
    /// runs it.</summary>
    /// <value>An absolute http or https address; the default is a reserved one that leads nowhere.</value>
    public string ProductUrl { get; set; } = "https://confidant.example";

    /// <summary>Whether sending keeps to Discord's published limits before it is told of them. Off for load tests against an
    /// emulator only.</summary>
    /// <value>The default is true.</value>
    public bool SendLimits { get; set; } = true;

    /// <summary>Whether a token is configured, so that the adapter belongs into this host.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection(Section);
        return !string.IsNullOrWhiteSpace(section[nameof(Token)]);
    }
}
