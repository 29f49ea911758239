using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /why says, in one language.</summary>
internal interface IWhyTexts
{
    /// <summary>The answer where the last answer rests on nothing that can be shown.</summary>
    string Nothing { get; }

    /// <summary>The line above what the last answer rests on.</summary>
    string Title { get; }

    /// <summary>One thing it rests on.</summary>
    /// <param name="row">The words, and whose they are.</param>
    /// <param name="isOwn">Whether they are the asker's.</param>
    string Source(RecalledRow row, bool isOwn);
}
