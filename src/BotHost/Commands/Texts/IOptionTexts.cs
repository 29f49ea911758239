namespace Confidant.BotHost.Commands.Texts;

/// <summary>What can follow commands, as menus tell it, in one language. A hundred characters each at the most.</summary>
internal interface IOptionTexts
{
    /// <summary>What /privacy is to do.</summary>
    string PrivacySetting { get; }

    /// <summary>What /mymemories looks for.</summary>
    string MemoriesSearch { get; }

    /// <summary>What /forget erases.</summary>
    string ForgetTopic { get; }

    /// <summary>What /session is to do.</summary>
    string SessionAction { get; }

    /// <summary>Which session it resumes.</summary>
    string SessionNumber { get; }

    /// <summary>What /agent is to do.</summary>
    string AgentAction { get; }

    /// <summary>Which agent, or what else follows.</summary>
    string AgentName { get; }

    /// <summary>What /persona is to do.</summary>
    string PersonaAction { get; }

    /// <summary>Which persona, or the name of a new one.</summary>
    string PersonaName { get; }

    /// <summary>What /feeds is to do.</summary>
    string FeedsAction { get; }

    /// <summary>Which feed, tag or date.</summary>
    string FeedsWhat { get; }

    /// <summary>What a token is called.</summary>
    string TokenName { get; }

    /// <summary>What follows /link.</summary>
    string LinkWhat { get; }

    /// <summary>What /trending looks for.</summary>
    string TrendingQuery { get; }

    /// <summary>Where it looks.</summary>
    string TrendingPlatform { get; }

    /// <summary>What /group sets.</summary>
    string GroupSetting { get; }

    /// <summary>What it is to be.</summary>
    string GroupValue { get; }

    /// <summary>What a word that a command takes is called; names stay as they are.</summary>
    /// <param name="value">The word, as commands take it.</param>
    string Choice(string value);

    /// <summary>Suggests what was said last.</summary>
    string ForgetLast { get; }

    /// <summary>Suggests what was said in the chat.</summary>
    string ForgetHere { get; }

    /// <summary>Suggests everything.</summary>
    string ForgetAll { get; }
}
