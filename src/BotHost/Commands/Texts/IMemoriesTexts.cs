using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in one language.</summary>
internal interface IMemoriesTexts
{
    /// <summary>How /mymemories is used.</summary>
    string Usage { get; }

    /// <summary>The answer when nothing is remembered.</summary>
    string None { get; }

    /// <summary>The line under a page of memories.</summary>
    string Footer { get; }

    /// <summary>The heading of what was said in private.</summary>
    string InPrivate { get; }

    /// <summary>The button to the page before.</summary>
    string PreviousButton { get; }

    /// <summary>The button to the next page.</summary>
    string NextButton { get; }

    /// <summary>The answer to a page that does not exist.</summary>
    string NoSuchPage(int pages);

    /// <summary>The title of a page of memories.</summary>
    string Title(int total, int page, int pages);

    /// <summary>The heading of what was said in a group.</summary>
    string InGroup(string group);

    /// <summary>What a scope means, in a word or two.</summary>
    string Scope(PrivacyScope scope);
}
