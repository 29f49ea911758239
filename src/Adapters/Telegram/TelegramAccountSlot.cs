namespace Confidant.Adapters.Telegram;

/// <summary>Tells the parts of one bot's scope whose parts they are.</summary>
internal sealed class TelegramAccountSlot
{
    private TelegramAccount? _account;

    /// <summary>The account; set once, before any part is made.</summary>
    public TelegramAccount Account
    {
        get => _account ?? throw new InvalidOperationException("The scope belongs to no bot.");
        set => _account = value;
    }
}
