namespace Confidant.Emulators.Telegram;

/// <summary>A bot account on the emulated Telegram.</summary>
public sealed class EmulatedBot
{
    internal EmulatedBot(long id, string token, string username)
    {
        Id = id;
        Token = token;
        Username = username;
    }

    /// <summary>The account's number.</summary>
    public long Id { get; }

    /// <summary>The token that the server takes for it.</summary>
    public string Token { get; }

    /// <summary>The handle without '@'.</summary>
    public string Username { get; }

    /// <summary>Whether privacy mode is off; true by default.</summary>
    public bool ReadsAllGroupMessages { get; set; } = true;

    /// <summary>Whether the server has stopped to know the token (401).</summary>
    public bool IsRevoked { get; set; }

    /// <summary>Where its updates are brought; null where it asks for them.</summary>
    internal EmulatedWebhook? Webhook { get; set; }

    /// <summary>Whether updates pile up instead of being brought.</summary>
    internal bool HoldsDeliveries { get; set; }

    internal UpdateQueue Updates { get; } = new();

    internal Dictionary<string, byte[]> Commands { get; } = [];
}
