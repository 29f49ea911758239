namespace Confidant.Identity;

/// <summary>What the check of data found that Telegram signed a person in with.</summary>
public abstract record TelegramSignIn
{
    private TelegramSignIn()
    {
    }

    /// <summary>Telegram signed them, lately, for one of the bots.</summary>
    /// <param name="Person">Who signs in.</param>
    /// <param name="Bot">The bot.</param>
    /// <param name="At">When Telegram signed them.</param>
    /// <param name="StartParameter">What the link said that opened a Mini App; null for none, and for the Login Widget.</param>
    public sealed record Accepted(TelegramPerson Person, BotAccountId Bot, DateTimeOffset At, string? StartParameter) : TelegramSignIn;

    /// <summary>They prove nothing.</summary>
    /// <param name="Problem">Why.</param>
    public sealed record Refused(TelegramSignInProblem Problem) : TelegramSignIn;
}
