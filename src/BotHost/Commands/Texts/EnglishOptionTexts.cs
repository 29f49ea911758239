namespace Confidant.BotHost.Commands.Texts;

/// <summary>What can follow commands, in English.</summary>
internal sealed class EnglishOptionTexts : IOptionTexts
{
    /// <inheritdoc/>
    public string PrivacySetting => "What to change; nothing shows how things stand";

    /// <inheritdoc/>
    public string MemoriesSearch => "A word to look for, a page, private or groups";

    /// <inheritdoc/>
    public string ForgetTopic => "A topic, last, here or all";

    /// <inheritdoc/>
    public string SessionAction => "What to do; nothing lists your sessions";

    /// <inheritdoc/>
    public string SessionNumber => "Its number in the list";

    /// <inheritdoc/>
    public string AgentAction => "What to do; nothing shows who answers";

    /// <inheritdoc/>
    public string AgentName => "An agent's name, and what follows it";

    /// <inheritdoc/>
    public string PersonaAction => "What to do; nothing lists your personas";

    /// <inheritdoc/>
    public string PersonaName => "Its number or name";

    /// <inheritdoc/>
    public string FeedsAction => "add, sync, posts, only, without, since, until, all, prove or cancel";

    /// <inheritdoc/>
    public string FeedsWhat => "A feed, a #tag or a date";

    /// <inheritdoc/>
    public string TokenName => "What you call the program, or list";

    /// <inheritdoc/>
    public string LinkWhat => "A code, wallet, or what else is yours";

    /// <inheritdoc/>
    public string TrendingQuery => "What to look for";

    /// <inheritdoc/>
    public string TrendingPlatform => "Where to look";

    /// <inheritdoc/>
    public string GroupSetting => "What to set; nothing shows the settings";

    /// <inheritdoc/>
    public string GroupValue => "What it is to be, such as off, 30, es or server";

    /// <inheritdoc/>
    public string Choice(string value) => value;

    /// <inheritdoc/>
    public string ForgetLast => "My last message here";

    /// <inheritdoc/>
    public string ForgetHere => "Everything I said in this chat";

    /// <inheritdoc/>
    public string ForgetAll => "Everything I ever said";
}
