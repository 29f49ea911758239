using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>One of several bots.</summary>
public sealed class TelegramBotOptions
{
    /// <summary>The token that @BotFather gave. A secret, as <see cref="TelegramOptions.BotToken"/> is.</summary>
    public string Token { get; set; } = "";

    /// <summary>The name of the configured agent that answers through it, where no narrower place is bound to another.</summary>
    /// <value>The default is null: the default agent.</value>
    public string? Agent { get; set; }

    /// <summary>The bot's account; null where the token names none.</summary>
    public BotAccountId? Account => Token.Split(':')[0] is { Length: > 0 } id && id.All(char.IsAsciiDigit) ? new BotAccountId(id) : null;
}
