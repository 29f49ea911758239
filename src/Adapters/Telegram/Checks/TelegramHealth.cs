namespace Confidant.Adapters.Telegram;

/// <summary>How the connection stands. Safe for concurrent use.</summary>
internal sealed class TelegramHealth(TelegramAccount account)
{
    private volatile PlatformHealth _current = new(PlatformState.Connecting);

    /// <summary>The present state.</summary>
    public PlatformHealth Current => _current;

    /// <summary>Whether the store took nothing when it was last offered something.</summary>
    public bool HasStoreTrouble { get; private set; }

    /// <summary>Updates arrive.</summary>
    public void Connected()
    {
        HasStoreTrouble = false;
        if (_current.State != PlatformState.Connected)
        {
            _current = new PlatformHealth(PlatformState.Connected);
        }
    }

    /// <summary>Updates are on Telegram's side, but the store has no room or does not answer.</summary>
    public void StoreUnavailable(bool isFull)
    {
        HasStoreTrouble = true;
        _current = isFull
            ? new PlatformHealth(
                PlatformState.Degraded,
                "The store is full; Telegram keeps the messages for up to 24 hours.",
                "Free space on the disk of the store.")
            : new PlatformHealth(
                PlatformState.Degraded,
                "The store does not take messages; Telegram keeps them for up to 24 hours.",
                "See the store's health and the log.");
    }

    /// <summary>Telegram has updates for the webhook and cannot bring them.</summary>
    public void Unreached() => _current = new PlatformHealth(
        PlatformState.Degraded,
        "Telegram cannot bring updates to Web:PublicUrl; it keeps them for up to 24 hours.",
        "Check that Web:PublicUrl leads to this host, that its certificate is valid, and that a proxy passes POST /telegram/webhook/ on.");

    /// <summary>A call failed and is tried again.</summary>
    public void Interrupted(TelegramApiException failure) => _current = failure.Kind switch
    {
        TelegramErrorKind.OtherPoller => new PlatformHealth(
            PlatformState.Degraded,
            "Another program asks for this bot's updates (409).",
            "Stop the other program, or give it a bot of its own; one token serves one host."),
        TelegramErrorKind.WebhookActive => new PlatformHealth(
            PlatformState.Degraded,
            "A webhook is set for this bot, so its updates go elsewhere (409).",
            "If no other program needs the webhook, remove it: call deleteWebhook for this bot once."),
        TelegramErrorKind.TooManyRequests => new PlatformHealth(
            PlatformState.Degraded, "Telegram asked for a pause (429)."),
        TelegramErrorKind.Network or TelegramErrorKind.Timeout => new PlatformHealth(
            PlatformState.Degraded,
            "The Telegram server cannot be reached.",
            "Check the network and Telegram:BaseUrl."),
        _ => new PlatformHealth(
            PlatformState.Degraded, $"The Telegram server does not answer as it should ({failure.Kind}, {failure.ErrorCode})."),
    };

    /// <summary>The server refuses for good.</summary>
    public void Failed(TelegramApiException failure) => _current = new PlatformHealth(
        PlatformState.Failed,
        $"The Telegram server does not know this bot's token ({failure.ErrorCode}).",
        $"Take the present token from @BotFather, set {account.Variable}, check Telegram:BaseUrl, and start again.");
}
