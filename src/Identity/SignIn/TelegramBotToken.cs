using System.Security.Cryptography;
using System.Text;

namespace Confidant.Identity;

/// <summary>A bot of Telegram and the keys that it signs people's data with. No record, so that nothing prints its token.</summary>
/// <remarks>Each way of signing in has a key of its own: data that were signed for one are worth nothing for the other.</remarks>
public sealed class TelegramBotToken
{
    /// <summary>Makes the keys of a bot.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="token">Its token.</param>
    public TelegramBotToken(BotAccountId bot, string token)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(token);
        Bot = bot;
        MiniAppKey = HMACSHA256.HashData("WebAppData"u8, bytes);
        LoginWidgetKey = SHA256.HashData(bytes);
    }

    /// <summary>The bot.</summary>
    public BotAccountId Bot { get; }

    /// <summary>HMAC-SHA-256 of the token under "WebAppData".</summary>
    internal byte[] MiniAppKey { get; }

    /// <summary>SHA-256 of the token.</summary>
    internal byte[] LoginWidgetKey { get; }
}
