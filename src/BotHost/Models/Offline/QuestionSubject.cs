namespace Confidant.BotHost.Models.Offline;

/// <summary>Whom a question is about.</summary>
internal enum QuestionSubject
{
    /// <summary>Nobody in particular.</summary>
    Anybody,

    /// <summary>Who asks.</summary>
    Asker,

    /// <summary>A participant who is named.</summary>
    Participant,

    /// <summary>The bot.</summary>
    Bot,
}
