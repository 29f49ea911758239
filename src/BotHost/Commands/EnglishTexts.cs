using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The phrases in English.</summary>
internal sealed class EnglishTexts : IReplyTexts
{
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
    public string ExportMenu => "Everything kept about you, as a file";

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
    public string Help =>
        "/mymemories – what I remember of your words\n/forget <topic> – erase a topic (also: last, here, "
        + "all)\n/privacy – what is remembered, and where it is used\n/export – everything kept about you, "
        + "as a file\n\nOr just talk to me; in a group, mention me.";

    /// <inheritdoc/>
    public string UnknownCommand => "I don't know that command. /help lists those I know.";

    /// <inheritdoc/>
    public string OnlyWords => "I can read words only, so far. Add a line about it and I'll remember that.";

    /// <inheritdoc/>
    public string ContinueInPrivate => "I answer that in private only:";

    /// <inheritdoc/>
    public string ButtonNotYours => "This button is for somebody else.";

    /// <inheritdoc/>
    public string ButtonStale => "This button no longer works. Send the command again.";

    /// <inheritdoc/>
    public string PrivacyUsage => "Use /privacy, /privacy share, /privacy private, /privacy off or /privacy on.";

    /// <inheritdoc/>
    public string ShareButton => "Use it in my groups too";

    /// <inheritdoc/>
    public string StopSharingButton => "Keep it where I said it";

    /// <inheritdoc/>
    public string RememberOffButton => "Stop remembering me";

    /// <inheritdoc/>
    public string RememberOnButton => "Remember me again";

    /// <inheritdoc/>
    public string SharingOn =>
        "From now on, what you tell me in private about yourself may be used when you speak to me "
        + "elsewhere. What you said before, and what you say about others, stays where it was said. "
        + "/privacy private stops it.";

    /// <inheritdoc/>
    public string SharingOff => "From now on, everything stays where you said it.";

    /// <inheritdoc/>
    public string TakeBackButton => "Make it private";

    /// <inheritdoc/>
    public string OriginButton => "Back to where I said it";

    /// <inheritdoc/>
    public string LeaveSharedButton => "Leave it shared";

    /// <inheritdoc/>
    public string SharedTakenBack => "Done: it is no longer used anywhere else.";

    /// <inheritdoc/>
    public string SharedLeft => "All right: what was shared stays shared, nothing new will be.";

    /// <inheritdoc/>
    public string MarkedPrivate => "Done: nobody but you is reminded of that.";

    /// <inheritdoc/>
    public string NothingMeant => "I have stored no message of yours here that you could mean.";

    /// <inheritdoc/>
    public string AllowQuestion => "May I use that message wherever you speak, in your groups too?";

    /// <inheritdoc/>
    public string AllowButton => "Yes, use it";

    /// <inheritdoc/>
    public string DoNotAllowButton => "No";

    /// <inheritdoc/>
    public string Allowed => "Done: I may use it wherever you speak. /privacy private takes it back.";

    /// <inheritdoc/>
    public string NotAllowed => "All right, it stays where you said it.";

    /// <inheritdoc/>
    public string UndoButton => "Undo";

    /// <inheritdoc/>
    public string Undone => "Undone: it is where you said it again.";

    /// <inheritdoc/>
    public string RememberingOff => "I no longer store what you say; I still answer. What I remember already stays until you /forget it.";

    /// <inheritdoc/>
    public string RememberingOn => "I remember what you tell me again.";

    /// <inheritdoc/>
    public string MyMemoriesUsage => "Use /mymemories, or /mymemories 2 for the second page.";

    /// <inheritdoc/>
    public string NoMemories => "I don't remember anything you said.";

    /// <inheritdoc/>
    public string MemoriesFooter => "/forget <topic> erases a topic; /privacy decides where things may be used.";

    /// <inheritdoc/>
    public string InPrivate => "Said in private";

    /// <inheritdoc/>
    public string PreviousButton => "‹ Back";

    /// <inheritdoc/>
    public string NextButton => "Next ›";

    /// <inheritdoc/>
    public string ForgetUsage =>
        "What shall I forget?\n/forget pizza – all you said about pizza\n/forget last – your last "
        + "message\n/forget here – all you said in this chat\n/forget all – everything\nYou see what would "
        + "go before anything goes.";

    /// <inheritdoc/>
    public string ForgetTooVague => "That has no word I could search for. Name the thing itself, for example /forget pizza.";

    /// <inheritdoc/>
    public string NothingToForget => "I remember nothing of yours about that.";

    /// <inheritdoc/>
    public string ForgetButton => "Forget it";

    /// <inheritdoc/>
    public string KeepButton => "Keep it";

    /// <inheritdoc/>
    public string ForgetCancelled => "All right, I keep it.";

    /// <inheritdoc/>
    public string Forgotten => "Forgotten. It is in no answer and no export any more; now I clean the files.";

    /// <inheritdoc/>
    public string PrivacyStatus(UserProfile profile) =>
        $"Remembering: {(profile.Remembering ? "on – what you say to me is kept" : "off – nothing you say is kept")}.\n"
        + $"Sharing: {(profile.CrossContextEnabled ? "on – what you tell me about yourself in private may be used when you speak to me elsewhere" : "off – everything stays where you said it")}.\n"
        + $"Kept for: {(profile.DataRetentionDays is { } days ? $"{days} days" : "as long as you like; in groups 90 days, unless their admins chose otherwise")}.\n\n"
        + "/mymemories shows what I remember, /forget erases it, /export gives you all of it.";

    /// <inheritdoc/>
    public string SharingOffWithShared(int messages) =>
        $"From now on, everything stays where you said it. {(messages == 1 ? "One message is" : $"{messages} messages are")} shared already. What shall become of {(messages == 1 ? "it" : "them")}?";

    /// <inheritdoc/>
    public string NoSuchPage(int pages) =>
        pages == 1 ? "There is one page only." : $"There are {pages} pages only.";

    /// <inheritdoc/>
    public string MemoriesTitle(int total, int page, int pages) =>
        $"{(total == 1 ? "One memory" : $"{total} memories")} of yours{(pages > 1 ? $" (page {page} of {pages})" : "")}:";

    /// <inheritdoc/>
    public string InGroup(string group) =>
        $"Said in {group}";

    /// <inheritdoc/>
    public string ForgetQuestion(ForgetPreview preview) =>
        $"This would go: {Count(preview.Messages, "message", "messages")} and {Count(preview.Memories, "memory", "memories")}.\n"
        + string.Concat(preview.Samples.Select(static sample => $"• {sample}\n"))
        + (preview.Messages > preview.Samples.Count ? "…\n" : "")
        + "\nForget it for good?";

    /// <inheritdoc/>
    public string ForgetDone(ForgetCounts counts) =>
        $"Forgotten: {Count(counts.Messages, "message", "messages")}, {Count(counts.Memories, "memory", "memories")} and {Count(counts.Replies, "reply", "replies")} that rested on them. Nothing of it is left in the files.";

    /// <inheritdoc/>
    public string ExportReady(int memories, int messages) =>
        $"Everything kept about you: {Count(memories, "memory", "memories")}, {Count(messages, "message", "messages")}.";

    /// <inheritdoc/>
    public string Scope(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "private",
        PrivacyScope.GroupOnly => "this group only",
        _ => "wherever you speak",
    };

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
