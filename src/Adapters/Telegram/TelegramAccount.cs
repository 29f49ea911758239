using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>One bot account of this host. No record, so that nothing prints its token.</summary>
/// <param name="name">What the configuration calls it.</param>
/// <param name="key">The configuration key of its token.</param>
/// <param name="token">The token.</param>
internal sealed class TelegramAccount(string name, string key, string token)
{
    /// <summary>What the configuration calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The configuration key of its token.</summary>
    public string Key { get; } = key;

    /// <summary>The environment variable of its token.</summary>
    public string Variable => Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>The token.</summary>
    public string Token { get; } = token;

    /// <summary>The account, which every token begins with.</summary>
    public BotAccountId Id => new(Token.Split(':')[0]);
}
