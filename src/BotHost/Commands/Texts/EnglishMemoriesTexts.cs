using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in English.</summary>
internal sealed class EnglishMemoriesTexts : IMemoriesTexts
{
    /// <inheritdoc/>
    public string Usage => "Use /mymemories, or /mymemories 2 for the second page.";

    /// <inheritdoc/>
    public string None => "I don't remember anything you said.";

    /// <inheritdoc/>
    public string Footer => "/forget <topic> erases a topic; /privacy decides where things may be used.";

    /// <inheritdoc/>
    public string InPrivate => "Said in private";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Back";

    /// <inheritdoc/>
    public string NextButton => "Next ›";

    /// <inheritdoc/>
    public string NoSuchPage(int pages) =>
        pages == 1 ? "There is one page only." : $"There are {pages} pages only.";

    /// <inheritdoc/>
    public string Title(int total, int page, int pages) =>
        $"{(total == 1 ? "One memory" : $"{total} memories")} of yours{(pages > 1 ? $" (page {page} of {pages})" : "")}:";

    /// <inheritdoc/>
    public string InGroup(string group) =>
        $"Said in {group}";

    /// <inheritdoc/>
    public string Scope(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "private",
        PrivacyScope.GroupOnly => "this group only",
        _ => "wherever you speak",
    };
}
