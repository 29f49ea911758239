namespace Confidant.BotHost.Models.Offline;

/// <summary>What a message wants of the session it is said in.</summary>
internal enum FollowUpKind
{
    /// <summary>More about something that came up.</summary>
    More,

    /// <summary>What the bot said about something.</summary>
    SaidByBot,

    /// <summary>The latest matter beside another.</summary>
    Compare,

    /// <summary>One item of the latest list.</summary>
    Item,

    /// <summary>What was talked about.</summary>
    Recap,
}
