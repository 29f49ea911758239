namespace Confidant.Identity;

/// <summary>Checks what Telegram's Login Widget and login buttons give to a page: the hash under the key that is SHA-256 of the bot's
/// token.</summary>
/// <remarks>Source: core.telegram.org/widgets/login, "Checking authorization". Pure; safe for concurrent use.</remarks>
public static class LoginWidgetData
{
    /// <summary>Checks data.</summary>
    /// <param name="query">The query string of the page's address, without "?" and without fields of one's own.</param>
    /// <param name="bots">The bots whose login it may be.</param>
    /// <param name="now">The time.</param>
    /// <param name="longestAge">How long after they were signed data are accepted.</param>
    public static TelegramSignIn Verify(string? query, IEnumerable<TelegramBotToken> bots, DateTimeOffset now, TimeSpan longestAge)
    {
        if (SignedFields.TryRead(query) is not { } fields)
        {
            return new TelegramSignIn.Refused(TelegramSignInProblem.Malformed);
        }

        if (bots.FirstOrDefault(bot => fields.IsSignedWith(bot.LoginWidgetKey)) is not { } signer)
        {
            return new TelegramSignIn.Refused(TelegramSignInProblem.WrongHash);
        }

        if (fields.CheckDate(now, longestAge) is { } problem)
        {
            return new TelegramSignIn.Refused(problem);
        }

        return fields.Find("id") is { } id && SignedFields.ReadNumber(id) is not null && fields.Find("first_name") is { } first
            ? new TelegramSignIn.Accepted(
                new TelegramPerson(
                    new PlatformUserId(Platform.Telegram, id),
                    fields.Find("last_name") is { Length: > 0 } last ? $"{first} {last}" : first,
                    fields.Find("username") is { Length: > 0 } handle ? handle : null),
                signer.Bot,
                fields.Date,
                StartParameter: null)
            : new TelegramSignIn.Refused(TelegramSignInProblem.NoPerson);
    }
}
