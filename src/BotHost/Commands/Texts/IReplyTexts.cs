namespace Confidant.BotHost.Commands.Texts;

/// <summary>What the host says besides answers, in one language.</summary>
internal interface IReplyTexts
{
    /// <summary>The menu line of /start.</summary>
    string StartMenu { get; }

    /// <summary>The menu line of /help.</summary>
    string HelpMenu { get; }

    /// <summary>The menu line of /privacy.</summary>
    string PrivacyMenu { get; }

    /// <summary>The menu line of /mymemories.</summary>
    string MyMemoriesMenu { get; }

    /// <summary>The menu line of /forget.</summary>
    string ForgetMenu { get; }

    /// <summary>The menu line of /session.</summary>
    string SessionMenu { get; }

    /// <summary>The menu line of /why.</summary>
    string WhyMenu { get; }

    /// <summary>The menu line of /export.</summary>
    string ExportMenu { get; }

    /// <summary>The menu line of /agent.</summary>
    string AgentMenu { get; }

    /// <summary>How menus show /persona.</summary>
    string PersonaMenu { get; }

    /// <summary>The menu line of /feeds.</summary>
    string FeedsMenu { get; }

    /// <summary>The menu line of /token.</summary>
    string TokenMenu { get; }

    /// <summary>The menu line of /group.</summary>
    string GroupMenu { get; }

    /// <summary>The menu line of /stats.</summary>
    string StatsMenu { get; }

    /// <summary>The greeting in a private chat.</summary>
    string Welcome { get; }

    /// <summary>The greeting in a group.</summary>
    string WelcomeGroup { get; }

    /// <summary>The greeting where nobody knows who reads.</summary>
    string WelcomePublic { get; }

    /// <summary>The line above the way to the private chat, for who calls the bot from elsewhere without a question.</summary>
    string WelcomePassing { get; }

    /// <summary>The list of commands.</summary>
    string Help { get; }

    /// <summary>The answer to a command that does not exist.</summary>
    string UnknownCommand { get; }

    /// <summary>The answer to a message without words.</summary>
    string OnlyWords { get; }

    /// <summary>The public line for a private answer that can only be linked to.</summary>
    string ContinueInPrivate { get; }

    /// <summary>The notice to somebody who presses another person's button.</summary>
    string ButtonNotYours { get; }

    /// <summary>The button that stops an answer which is being made.</summary>
    string Stop { get; }

    /// <summary>The notice for a button that no longer works.</summary>
    string ButtonStale { get; }

    /// <summary>What /privacy and the phrases about privacy say.</summary>
    IPrivacyTexts Privacy { get; }

    /// <summary>What /forget says.</summary>
    IForgetTexts Forget { get; }

    /// <summary>What /mymemories says.</summary>
    IMemoriesTexts Memories { get; }

    /// <summary>What /session says.</summary>
    ISessionTexts Session { get; }

    /// <summary>What /trending says.</summary>
    ITrendingTexts Trending { get; }

    /// <summary>What /why says.</summary>
    IWhyTexts Why { get; }

    /// <summary>What /whoami says, and what a person's context is called.</summary>
    IContextTexts Context { get; }

    /// <summary>What /export says.</summary>
    IExportTexts Export { get; }

    /// <summary>What /agent says.</summary>
    IAgentTexts Agents { get; }

    /// <summary>What /persona says.</summary>
    IPersonaTexts Personas { get; }

    /// <summary>What /token says.</summary>
    ITokenTexts Tokens { get; }

    /// <summary>What /feeds says, and what is said about reading people's posts.</summary>
    IFeedTexts Feeds { get; }

    /// <summary>What is said about people's posts and which of them are learned from.</summary>
    IFeedChoiceTexts FeedChoices { get; }

    /// <summary>What is said about files that look like exports.</summary>
    IFeedExportTexts FeedExports { get; }

    /// <summary>What /link and /unlink say by themselves.</summary>
    ILinkTexts Links { get; }

    /// <summary>What is told about what a person says is theirs.</summary>
    IClaimTexts Claims { get; }

    /// <summary>What /link bio says.</summary>
    IBioTexts Bios { get; }

    /// <summary>What is said about proving a wallet.</summary>
    IWalletTexts Wallets { get; }

    /// <summary>What is said about accounts that become one person.</summary>
    IAccountLinkTexts AccountLinks { get; }

    /// <summary>What /link code says.</summary>
    ILinkCodeTexts LinkCode { get; }

    /// <summary>What /group and /stats say.</summary>
    IGroupTexts Groups { get; }

    /// <summary>What can follow commands.</summary>
    IOptionTexts Options { get; }
}
