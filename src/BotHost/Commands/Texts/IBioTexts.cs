namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /link bio says, in one language.</summary>
internal interface IBioTexts
{
    /// <summary>The button in the menu of /link.</summary>
    string MenuButton { get; }

    /// <summary>What the bio of the account that asks is called.</summary>
    string OwnBio { get; }

    /// <summary>The answer where there is no profile to look at.</summary>
    string NothingToRead { get; }

    /// <summary>What the buttons below are for.</summary>
    string Offer { get; }

    /// <summary>Says what a profile names.</summary>
    string Names(string profile, string found);

    /// <summary>Says that a profile names nothing new.</summary>
    string NamesNothing(string profile);

    /// <summary>Says that there is no such profile.</summary>
    string Missing(string profile);

    /// <summary>Says that a profile cannot be read now.</summary>
    string Unavailable(string profile);

    /// <summary>Says that this host reads no profiles there.</summary>
    string SwitchedOff(string profile);

    /// <summary>Says that a find is noted.</summary>
    string Noted(string found);
}
