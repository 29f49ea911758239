using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Our own account, asked for once. Safe for concurrent use.</summary>
internal sealed class TelegramBot(TelegramClient client)
{
    private volatile TelegramUser? _me;

    /// <summary>The account.</summary>
    /// <exception cref="TelegramApiException">It is not known yet, and Telegram did not tell.</exception>
    public async ValueTask<TelegramUser> GetAsync(CancellationToken cancellationToken) =>
        _me ??= await client.GetMeAsync(cancellationToken);
}
