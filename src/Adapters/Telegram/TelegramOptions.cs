using Microsoft.Extensions.Configuration;

namespace Confidant.Adapters.Telegram;

/// <summary>How to reach Telegram's Bot API.</summary>
public sealed class TelegramOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telegram";

    /// <summary>The token that @BotFather gave. A secret: from the environment (<c>Telegram__BotToken</c>), user secrets or
    /// a file that <c>Telegram__BotToken_FILE</c> names, never from appsettings.json.</summary>
    /// <value>The bot's number, a colon, and at least 20 of A-Z a-z 0-9 _ -. Empty where Telegram is not used.</value>
    public string BotToken { get; set; } = "";

    /// <summary>The Bot API server; a local one is a normal deployment.</summary>
    /// <value>An absolute http or https address; the default is Telegram's own.</value>
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Whether sending keeps to Telegram's published limits. Off for load tests against an emulator only.</summary>
    /// <value>The default is true.</value>
    public bool SendLimits { get; set; } = true;

    /// <summary>Whether answers are shown while a model makes them: as drafts in private chats, as a message that is edited in groups.</summary>
    /// <value>The default is false.</value>
    public bool LiveAnswers { get; set; }

    /// <summary>How long the server may hold one request for updates open.</summary>
    /// <value>From 0 to 50 seconds; the default is 50 seconds, where the server clamps it.</value>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>Whether a token is configured, so that the adapter belongs into this host.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection(Section);
        return !string.IsNullOrWhiteSpace(section[nameof(BotToken)]);
    }
}
