namespace Confidant.Emulators.Telegram;

/// <summary>The connection of a bot with somebody's business account.</summary>
public sealed class EmulatedBusiness
{
    internal EmulatedBusiness(string id, EmulatedUser owner, EmulatedBot bot)
    {
        Id = id;
        Owner = owner;
        Bot = bot;
    }

    /// <summary>Its number.</summary>
    public string Id { get; }

    /// <summary>Whose account it is.</summary>
    public EmulatedUser Owner { get; }

    /// <summary>The bot.</summary>
    public EmulatedBot Bot { get; }

    /// <summary>Whether it stands.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>Whether the bot may answer in the account's name.</summary>
    public bool CanReply { get; internal set; }

    /// <summary>Who wrote to the account.</summary>
    internal HashSet<long> Customers { get; } = [];
}
