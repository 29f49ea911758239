using Microsoft.Extensions.Configuration;

namespace Confidant.Adapters.Telegram;

/// <summary>How to reach Telegram's Bot API.</summary>
public sealed class TelegramOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Telegram";

    /// <summary>The <see cref="Mode"/> that asks for updates.</summary>
    public const string Polling = "polling";

    /// <summary>The <see cref="Mode"/> in which Telegram brings updates.</summary>
    public const string Webhook = "webhook";

    /// <summary>The token that @BotFather gave. A secret: from the environment (<c>Telegram__BotToken</c>), user secrets or
    /// a file that <c>Telegram__BotToken_FILE</c> names, never from appsettings.json.</summary>
    /// <value>The bot's number, a colon, and at least 20 of A-Z a-z 0-9 _ -. Empty where Telegram is not used, or for several bots:
    /// see <see cref="Bots"/>.</value>
    public string BotToken { get; set; } = "";

    /// <summary>More bots, by names that only the operator sees.</summary>
    public Dictionary<string, TelegramBotOptions> Bots { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How updates arrive: "polling" asks for them, "webhook" lets Telegram bring them to
    /// <see cref="WebOptions.PublicUrl"/>.</summary>
    /// <value>The default is "polling".</value>
    public string Mode { get; set; } = Polling;

    /// <summary>How many updates Telegram may bring at the same time, with a webhook.</summary>
    /// <value>From 1 to 100; the default is 40.</value>
    public int MaxConnections { get; set; } = 40;

    /// <summary>The Bot API server; a local one is a normal deployment.</summary>
    /// <value>An absolute http or https address; the default is Telegram's own.</value>
    public string BaseUrl { get; set; } = "https://api.telegram.org";

    /// <summary>Whether sending keeps to Telegram's published limits. Off for load tests against an emulator only.</summary>
    /// <value>The default is true.</value>
    public bool SendLimits { get; set; } = true;

    /// <summary>Whether answers are shown while a model makes them: as drafts in private chats, as a message that is edited in groups.</summary>
    /// <value>The default is false.</value>
    public bool LiveAnswers { get; set; }

    /// <summary>Whether messages to business accounts are answered whose owners connected the bot. Their customers did not choose to
    /// talk with it, and anybody may connect it, so this is for the operator to decide.</summary>
    /// <value>The default is false.</value>
    public bool Business { get; set; }

    /// <summary>How long the server may hold one request for updates open.</summary>
    /// <value>From 0 to 50 seconds; the default is 50 seconds, where the server clamps it.</value>
    public TimeSpan PollTimeout { get; set; } = TimeSpan.FromSeconds(50);

    /// <summary>Whether updates arrive by a webhook.</summary>
    public bool IsWebhook => Names(Mode, Webhook);

    /// <summary>All bots, the one of <see cref="BotToken"/> first.</summary>
    internal IEnumerable<TelegramAccount> Accounts
    {
        get
        {
            if (BotToken.Length > 0 || Bots.Count == 0)
            {
                yield return new TelegramAccount(nameof(BotToken), $"{Section}:{nameof(BotToken)}", BotToken);
            }

            foreach ((string name, TelegramBotOptions bot) in Bots.OrderBy(static bot => bot.Key, StringComparer.OrdinalIgnoreCase))
            {
                yield return new TelegramAccount(
                    name, $"{Section}:{nameof(Bots)}:{name}:{nameof(TelegramBotOptions.Token)}", bot.Token);
            }
        }
    }

    /// <summary>The tokens of all bots. Secrets.</summary>
    public IEnumerable<string> Tokens => Accounts.Select(static account => account.Token);

    /// <summary>Whether a token is configured, so that the adapter belongs into this host.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        IConfigurationSection section = configuration.GetSection(Section);
        return !string.IsNullOrWhiteSpace(section[nameof(BotToken)]) || section.GetSection(nameof(Bots)).GetChildren().Any();
    }

    /// <summary>Whether the configuration asks for a webhook.</summary>
    public static bool HasWebhook(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Names(configuration.GetSection(Section)[nameof(Mode)], Webhook);
    }

    /// <summary>Whether a mode is meant by a value.</summary>
    internal static bool Names(string? value, string mode) => string.Equals(value, mode, StringComparison.OrdinalIgnoreCase);
}
