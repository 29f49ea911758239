using Confidant.Adapters.Telegram;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.SignIn;

/// <summary>The configured bots of Telegram, with the keys that it signs people's data with for each.</summary>
internal sealed class TelegramBots(IOptions<TelegramOptions> options)
{
    /// <summary>All of them, the first of the configuration first.</summary>
    public IReadOnlyList<TelegramBotToken> All { get; } =
    [
        .. options.Value.Tokens
            .Where(static token => token.IndexOf(':', StringComparison.Ordinal) > 0)
            .Select(static token => new TelegramBotToken(new BotAccountId(token.Split(':')[0]), token)),
    ];
}
