using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in English.</summary>
internal sealed class EnglishMemoriesTexts : IMemoriesTexts
{
    private static readonly CultureInfo _culture = CultureInfo.GetCultureInfo("en-GB");

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
    public string Scope(PrivacyScope scope, ContextType said) => scope switch
    {
        PrivacyScope.Private => "private",
        PrivacyScope.CrossContext when said == ContextType.Broadcast => "announced to everybody",
        PrivacyScope.GroupOnly => "this group only",
        _ => "wherever you speak",
    };

    /// <inheritdoc/>
    public string NothingFound => "I find nothing of yours with these words.";

    /// <inheritdoc/>
    public string NoneThere => "I remember nothing you said there.";

    /// <inheritdoc/>
    public string AllButton => "All";

    /// <inheritdoc/>
    public string PrivateButton => "Private";

    /// <inheritdoc/>
    public string GroupsButton => "Groups";

    /// <inheritdoc/>
    public string OthersButton => "What others said about me";

    /// <inheritdoc/>
    public string BackButton => "‹ List";

    /// <inheritdoc/>
    public string Gone => "That memory is gone already.";

    /// <inheritdoc/>
    public string ForgetButton => "Forget";

    /// <inheritdoc/>
    public string MakePrivateButton => "Make it private";

    /// <inheritdoc/>
    public string AllowButton => "Allow wherever I speak";

    /// <inheritdoc/>
    public string RestoreButton => "Back to where I said it";

    /// <inheritdoc/>
    public string NothingByOthers => "I remember nothing that others said about you in your groups.";

    /// <inheritdoc/>
    public string ByOthersTitle => "Others said about you:";

    /// <inheritdoc/>
    public string ObjectHint => "Object, and only the one who said it is reminded of it.";

    /// <inheritdoc/>
    public string Objected => "Done: from now on only the one who said it is reminded of it.";

    /// <inheritdoc/>
    public string ObjectionWithdrawn => "Withdrawn: the group may be reminded of it again.";

    /// <inheritdoc/>
    public string OfAgent(AgentId agent, Agent? known) =>
        agent == AgentId.Any ? "Any agent of yours" : known?.Name ?? $"Agent {agent.ToString()[..8]}";

    /// <inheritdoc/>
    public string Card(MemoryEntry entry) =>
        $"{entry.LosslessRestatement}\n\nYou said: “{Excerpt.Of(entry.Quote)}”\n{Where(entry)}, {Date(entry)}.\n{WhoSees(entry)}";

    /// <inheritdoc/>
    public string Rescoped(MemoryEntry entry) => $"Done. {WhoSees(entry)}";

    /// <inheritdoc/>
    public string ByOther(SaidAboutEntry entry) =>
        $"{entry.SpeakerName} in {entry.GroupName}: {Excerpt.Of(entry.LosslessRestatement)}";

    /// <inheritdoc/>
    public string ObjectTo(int number) => $"Object to {number}";

    private string Where(MemoryEntry entry) => entry.GroupName is { } group ? InGroup(group) : InPrivate;

    private static string Date(MemoryEntry entry) => entry.Timestamp.ToString("d MMMM yyyy", _culture);

    private static string WhoSees(MemoryEntry entry) => "Who can see it: " + entry switch
    {
        { Scope: PrivacyScope.CrossContext, Context: ContextType.Broadcast } => "everybody whom this agent talks to, as long as the channel speaks for it.",
        { Scope: PrivacyScope.CrossContext, GroupName: { } group } =>
            $"you in private, the members of {group}, and everybody in a chat where you ask me about it.",
        { Scope: PrivacyScope.CrossContext } => "you in private, and everybody in a chat where you ask me about it.",
        { Scope: PrivacyScope.GroupOnly } => $"the members of {entry.GroupName}, there only.",
        { Group: not null } => "only you, in this list; no answer uses it.",
        _ when entry.Agent == AgentId.Any => "only you, in private chats with any of your agents.",
        _ => "only you, in private chats with me.",
    };
}
