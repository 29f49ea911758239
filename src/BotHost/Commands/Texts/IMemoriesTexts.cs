using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /mymemories says, in one language.</summary>
internal interface IMemoriesTexts
{
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
    /// <param name="scope">The scope.</param>
    /// <param name="said">The kind of place; what was announced is heard by everybody.</param>
    string Scope(PrivacyScope scope, ContextType said);

    /// <summary>The answer when a search finds nothing.</summary>
    string NothingFound { get; }

    /// <summary>The answer when a filtered list is empty.</summary>
    string NoneThere { get; }

    /// <summary>The button that shows memories of every place.</summary>
    string AllButton { get; }

    /// <summary>The button that shows what was said in private.</summary>
    string PrivateButton { get; }

    /// <summary>The button that shows what was said in groups.</summary>
    string GroupsButton { get; }

    /// <summary>The button that shows what others said about the person.</summary>
    string OthersButton { get; }

    /// <summary>The button that leads back to the list.</summary>
    string BackButton { get; }

    /// <summary>The answer when a memory that was shown is gone by now.</summary>
    string Gone { get; }

    /// <summary>The button that forgets a memory.</summary>
    string ForgetButton { get; }

    /// <summary>The button that makes a memory private.</summary>
    string MakePrivateButton { get; }

    /// <summary>The button that lets a memory be used wherever its speaker speaks.</summary>
    string AllowButton { get; }

    /// <summary>The button that returns a memory to where it was said.</summary>
    string RestoreButton { get; }

    /// <summary>The answer when others said nothing about the person.</summary>
    string NothingByOthers { get; }

    /// <summary>The line above what others said about the person.</summary>
    string ByOthersTitle { get; }

    /// <summary>The line below it.</summary>
    string ObjectHint { get; }

    /// <summary>The answer to an objection.</summary>
    string Objected { get; }

    /// <summary>The answer when it was withdrawn.</summary>
    string ObjectionWithdrawn { get; }

    /// <summary>The name of an agent in lists.</summary>
    /// <param name="agent">Its id; <see cref="AgentId.Any"/> for what every agent of the person may know.</param>
    /// <param name="known">The agent; null where it was deleted.</param>
    string OfAgent(AgentId agent, Agent? known);

    /// <summary>One memory with where it comes from and who can see it.</summary>
    string Card(MemoryEntry entry);

    /// <summary>The answer when a memory got another scope.</summary>
    /// <param name="entry">The memory as it is then.</param>
    string Rescoped(MemoryEntry entry);

    /// <summary>One thing that another said about the person.</summary>
    string ByOther(SaidAboutEntry entry);

    /// <summary>The button that objects to a numbered one.</summary>
    string ObjectTo(int number);
}
