namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link bio says, in English.</summary>
internal sealed class EnglishBioTexts : IBioTexts
{
    /// <inheritdoc/>
    public string MenuButton => "Look in my bio";

    /// <inheritdoc/>
    public string OwnBio => "Your bio here";

    /// <inheritdoc/>
    public string NothingToRead => "There is no profile I could look at. Say first what is yours, for instance /link twitter @alice.";

    /// <inheritdoc/>
    public string Offer => "Shall I note it? A button does, for you alone. A profile proves nothing.";

    /// <inheritdoc/>
    public string Names(string profile, string found) => $"{profile} names {found}.";

    /// <inheritdoc/>
    public string NamesNothing(string profile) => $"{profile} names no wallet and no basename that I have not noted.";

    /// <inheritdoc/>
    public string Missing(string profile) => $"{profile}: there is no such profile.";

    /// <inheritdoc/>
    public string Unavailable(string profile) => $"{profile} cannot be read now. Try again later.";

    /// <inheritdoc/>
    public string SwitchedOff(string profile) => $"{profile}: reading profiles there is not switched on for this bot.";

    /// <inheritdoc/>
    public string Noted(string found) => $"Noted, for you alone: {found}, as your profile says. Nothing proves it. /unlink takes it back.";
}
