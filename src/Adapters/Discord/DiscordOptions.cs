namespace Confidant.Adapters.Discord;

/// <summary>How to reach Discord.</summary>
public sealed class DiscordOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Discord";

    /// <summary>The bot's token. A secret: from the environment (<c>Discord__Token</c>), user secrets or a file that
    /// <c>Discord__Token_FILE</c> names, never from appsettings.json.</summary>
    /// <value>Empty where Discord is not used.</value>
    public string Token { get; set; } = "";

    /// <summary>The REST API, without its version.</summary>
    /// <value>An absolute http or https address; the default is Discord's own.</value>
    public string ApiBaseUrl { get; set; } = "https://discord.com/api";

    /// <summary>How many requests a second the whole bot makes, those that answer interactions aside. Discord allows 50, and large
    /// bots more on request.</summary>
    /// <value>At least 1; the default is 50.</value>
    public int RequestsPerSecond { get; set; } = 50;
}
