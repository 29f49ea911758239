namespace Confidant.Emulators.Telegram;

/// <summary>What a person asks a bot from elsewhere: typed behind its name, or where it is a guest.</summary>
public sealed class EmulatedQuery
{
    internal EmulatedQuery(string id, EmulatedBot bot, EmulatedUser user, bool isGuest, DateTimeOffset at)
    {
        Id = id;
        Bot = bot;
        User = user;
        IsGuest = isGuest;
        At = at;
    }

    /// <summary>Its number.</summary>
    public string Id { get; }

    /// <summary>Who is asked.</summary>
    public EmulatedBot Bot { get; }

    /// <summary>Who asks.</summary>
    public EmulatedUser User { get; }

    /// <summary>Whether the bot is a guest where it is asked; otherwise it is an inline query.</summary>
    public bool IsGuest { get; }

    /// <summary>What it was answered with; null while it was not.</summary>
    public EmulatedQueryAnswer? Answer { get; internal set; }

    /// <summary>How often it was answered.</summary>
    public int Answers { get; internal set; }

    /// <summary>When it was asked.</summary>
    internal DateTimeOffset At { get; }
}
