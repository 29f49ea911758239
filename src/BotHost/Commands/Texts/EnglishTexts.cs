namespace Confidant.BotHost.Commands.Texts;

/// <summary>The phrases in English.</summary>
internal sealed class EnglishTexts : IReplyTexts
{
    /// <inheritdoc/>
    public string WelcomePassing => "Ask me something here, or open our chat:";

    /// <inheritdoc/>
    public string StartMenu => "What I am";

    /// <inheritdoc/>
    public string HelpMenu => "What you can ask for";

    /// <inheritdoc/>
    public string PrivacyMenu => "What is remembered, and where it is used";

    /// <inheritdoc/>
    public string MyMemoriesMenu => "What I remember of your words";

    /// <inheritdoc/>
    public string ForgetMenu => "Erase a topic, your last message, this chat or everything";

    /// <inheritdoc/>
    public string SessionMenu => "Earlier sessions, and how to resume one";

    /// <inheritdoc/>
    public string WhyMenu => "What my last answer to you rests on";

    /// <inheritdoc/>
    public string ExportMenu => "Everything kept about you, as a file";

    /// <inheritdoc/>
    public string AgentMenu => "Whom you talk to, and agents of your own";

    /// <inheritdoc/>
    public string PersonaMenu => "What was learned from your posts";

    /// <inheritdoc/>
    public string FeedsMenu => "Posts of yours that I learn from";

    /// <inheritdoc/>
    public string TokenMenu => "Let a program of yours speak to me";

    /// <inheritdoc/>
    public string GroupMenu => "What I answer and keep here, for admins";

    /// <inheritdoc/>
    public string StatsMenu => "How much I keep here, for admins";

    /// <inheritdoc/>
    public string Welcome =>
        "Hello! Tell me things and I remember them; ask me and I answer from what you told me.\n\nWhat "
        + "you say here stays here: it never shows up in a group unless you allow it.\n\nTry: “I live in "
        + "Lisbon.” Then: “Where do I live?”\n\n/mymemories shows what I remember, /forget erases it, "
        + "/privacy decides where it may be used.";

    /// <inheritdoc/>
    public string WelcomeGroup =>
        "Hello! Mention me and I answer from what was said in this group; nothing of it is used anywhere "
        + "else.\n/privacy off stops remembering you, /forget erases your words.";

    /// <inheritdoc/>
    public string WelcomePublic =>
        "Hello! Here I take commands only, nobody but you sees what I answer, and I learn nothing.\n/mymemories shows what I "
        + "remember, /forget erases it, /privacy decides where it may be used. To talk with me, write to me in private.";

    /// <inheritdoc/>
    public string Help =>
        "/mymemories – what I remember of your words (also: a word to look for, private, groups)\n"
        + "/session – earlier sessions; new begins one, resume 2 goes on with the second\n"
        + "/forget <topic> – erase a topic (also: last, here, all)\n/privacy – what is remembered, where it is "
        + "used, and for how long\n/whoami – what all your agents know of you\n/why – what my last answer rests on\n"
        + "/export – everything kept about you, as a file\n/agent – whom you talk to, and agents of your own\n"
        + "/persona – what was learned from your posts\n"
        + "/link, /unlink – the accounts and wallets that are yours\n"
        + "/feeds – posts of yours that I learn from\n"
        + "/token – let a program of yours speak to me\n"
        + "/group, /stats – for a group's admins: what I answer and keep there\n\n"
        + "Plain words do as well: “forget that”, “this is private”, “you can share that”.\n"
        + "Or just talk to me; in a group, mention me.";

    /// <inheritdoc/>
    public string UnknownCommand => "I don't know that command. /help lists those I know.";

    /// <inheritdoc/>
    public string OnlyWords => "I can read words only, so far. Add a line about it and I'll remember that.";

    /// <inheritdoc/>
    public string ContinueInPrivate => "I answer that in private only:";

    /// <inheritdoc/>
    public string ButtonNotYours => "This button is for somebody else.";

    public string Stop => "Stop";

    /// <inheritdoc/>
    public string ButtonStale => "This button no longer works. Send the command again.";

    /// <inheritdoc/>
    public IPrivacyTexts Privacy { get; } = new EnglishPrivacyTexts();

    /// <inheritdoc/>
    public IForgetTexts Forget { get; } = new EnglishForgetTexts();

    /// <inheritdoc/>
    public IMemoriesTexts Memories { get; } = new EnglishMemoriesTexts();

    /// <inheritdoc/>
    public ISessionTexts Session { get; } = new EnglishSessionTexts();

    /// <inheritdoc/>
    public ITrendingTexts Trending { get; } = new EnglishTrendingTexts();

    /// <inheritdoc/>
    public IWhyTexts Why { get; } = new EnglishWhyTexts();

    /// <inheritdoc/>
    public IContextTexts Context { get; } = new EnglishContextTexts();

    /// <inheritdoc/>
    public IExportTexts Export { get; } = new EnglishExportTexts();

    /// <inheritdoc/>
    public IAgentTexts Agents { get; } = new EnglishAgentTexts();

    /// <inheritdoc/>
    public IPersonaTexts Personas { get; } = new EnglishPersonaTexts();

    /// <inheritdoc/>
    public IGroupTexts Groups { get; } = new EnglishGroupTexts();

    /// <inheritdoc/>
    public IOptionTexts Options { get; } = new EnglishOptionTexts();

    /// <inheritdoc/>
    public ITokenTexts Tokens { get; } = new EnglishTokenTexts();

    /// <inheritdoc/>
    public IFeedTexts Feeds { get; } = new EnglishFeedTexts();

    /// <inheritdoc/>
    public IFeedChoiceTexts FeedChoices { get; } = new EnglishFeedChoiceTexts();

    /// <inheritdoc/>
    public IFeedExportTexts FeedExports { get; } = new EnglishFeedExportTexts();

    /// <inheritdoc/>
    public ILinkTexts Links { get; } = new EnglishLinkTexts();

    /// <inheritdoc/>
    public IClaimTexts Claims { get; } = new EnglishClaimTexts();

    /// <inheritdoc/>
    public IBioTexts Bios { get; } = new EnglishBioTexts();

    /// <inheritdoc/>
    public IWalletTexts Wallets { get; } = new EnglishWalletTexts();

    /// <inheritdoc/>
    public IAccountLinkTexts AccountLinks { get; } = new EnglishAccountLinkTexts();

    /// <inheritdoc/>
    public ILinkCodeTexts LinkCode { get; } = new EnglishLinkCodeTexts();
}
