using Confidant.Adapters;
using Confidant.BotHost.Commands.Groups;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /group and /stats say, in English.</summary>
internal sealed class EnglishGroupTexts : IGroupTexts
{
    /// <inheritdoc/>
    public string Usage =>
        "/group mentions on|off – answer only when I am mentioned, or any question I know the answer to\n"
        + "/group learn on|off – keep everything I hear, or only what is said to me\n"
        + "/group retention 90|forever – how many days words are kept\n"
        + "/group language auto|en|es – the language I answer in\n"
        + "/group budget 60 – how many memories I make within an hour\n"
        + "/group audience channel|server – who is one audience with this channel, where everybody of the server can read it\n"
        + "In a topic the first two and the language are set for that topic; /group reset makes it like the whole group again.";

    /// <inheritdoc/>
    public string AdminsOnly => "That is for this group's admins to decide. Ask one of them; what is kept of your own words is yours to decide, with /privacy.";

    /// <inheritdoc/>
    public string OnlyInGroups => "Use this in a group that you administer.";

    /// <inheritdoc/>
    public string Changed => "Done.";

    /// <inheritdoc/>
    public string AnswerQuestionsButton => "Answer any question";

    /// <inheritdoc/>
    public string AnswerMentionsButton => "Answer mentions only";

    /// <inheritdoc/>
    public string TopicResetButton => "As in the whole group";

    /// <inheritdoc/>
    public string OnlyInTopics => "That is for topics: only they have settings beside the group's.";

    /// <inheritdoc/>
    public string TopicReset => "Done. In this topic everything is as in the whole group again.";

    /// <inheritdoc/>
    public string LearnAllButton => "Keep everything";

    /// <inheritdoc/>
    public string LearnAddressedButton => "Keep what is said to me";

    /// <inheritdoc/>
    public string KeepForeverButton => "Keep for good";

    /// <inheritdoc/>
    public string KeepShorterButton => "Yes, let the rest go";

    /// <inheritdoc/>
    public string LeaveButton => "Leave it";

    /// <inheritdoc/>
    public string AudienceWideButton => "One audience with the server";

    /// <inheritdoc/>
    public string AudienceOwnButton => "This channel by itself";

    /// <inheritdoc/>
    public string AudienceWide =>
        "From now on this channel is one audience with the other channels that everybody here can read and that chose the same: what is said in one I may use in the others. What was said before stays in this channel.";

    /// <inheritdoc/>
    public string AudienceOwn =>
        "From now on what is said in this channel stays in it. What was said while it was one audience with the server stays with that.";

    /// <inheritdoc/>
    public string NoCommons => "That is possible only in a server's channel that everybody there can read.";

    /// <inheritdoc/>
    public string KeepButton(int days) => $"Keep {days} days";

    /// <inheritdoc/>
    public string KeepShorterQuestion(int days) =>
        $"Keep what is said here for {(days == 1 ? "one day" : $"{days} days")}? What is older than that goes at once, and does not come back.";

    /// <inheritdoc/>
    public string LanguageButton(string language) => language switch
    {
        "en" => "English",
        "es" => "Spanish",
        _ => "As it is spoken",
    };

    /// <inheritdoc/>
    public string BudgetButton(int most) => $"{most} an hour";

    /// <inheritdoc/>
    public string OtherDaysButton => "Other days…";

    /// <inheritdoc/>
    public string OtherBudgetButton => "Other number…";

    /// <inheritdoc/>
    public string DaysQuestion =>
        "How many days shall words be kept, from 1 to 3650? Reply with a number, or type /group retention 45 in the group.";

    /// <inheritdoc/>
    public string BudgetQuestion =>
        "How many memories may I make within an hour, from 0 to 10000? Reply with a number, or type /group budget 100 in the group.";

    /// <inheritdoc/>
    public string Arrived(GroupContext group) =>
        $"Hello! I remember {(group.LearnFromAllMessages ? "what I read here" : "what is said to me here")}"
        + $"{(group.MemoryRetentionDays is { } days ? $" for {(days == 1 ? "one day" : $"{days} days")}" : "")}, for this group alone; "
        + "who joins later may hear it too.\n"
        + "/privacy off keeps your words out, /forget erases them; admins decide with /group what I keep.";

    /// <inheritdoc/>
    public string Settings(GroupContext group)
    {
        string settings =
            $"Answers: {(group.RespondOnlyWhenMentioned ? "only when I am mentioned" : "any question I know the answer to")}.\n"
            + $"Keeps: {(group.LearnFromAllMessages ? "everything I hear" : "only what is said to me")}.\n"
            + $"Kept for: {(group.MemoryRetentionDays is { } days ? $"{days} days" : "good")}.\n"
            + $"Language: {LanguageButton(group.Language ?? "")}.\n"
            + $"Memories: at most {group.MemoriesPerHour} an hour."
            + $"{(group.Topic is null ? "" : "\nThis topic has settings of its own; how long, and how many, is the whole group's.")}";
        return group.Commons is null
            ? settings
            : $"{settings}\nAudience: {(group.Reach == GroupReach.Commons ? "the server; these settings are those of all its channels that chose so" : "this channel")}.";
    }

    /// <inheritdoc/>
    public string Statistics(GroupStatistics statistics) =>
        $"{statistics.Agent} answers here.\n"
        + $"Kept of this group: {statistics.Counts.Messages} messages and {statistics.Counts.Memories} memories, said by {statistics.Counts.People} people.\n"
        + $"Waiting: {statistics.Counts.WaitingJobs} jobs.\n"
        + $"Connection: {Connection(statistics.Connection)}.\n"
        + $"Model: {(statistics.HasModel ? "configured" : "none; I answer by rules")}.\n"
        + Hearing(statistics)
        + (statistics.Problems > 0 ? $"For the operator: {statistics.Problems} things to look at; the command doctor names them.\n\n" : "\n")
        + Settings(statistics.Group);

    private static string Hearing(GroupStatistics statistics) => (statistics.HearsEverything, statistics.Group.Key.Platform) switch
    {
        (true, _) => "I hear everything that is said here.\n",
        (false, var platform) when platform == Platform.Telegram =>
            "I hear commands, mentions and replies to me only. To let me hear everything, make me an administrator, or have my owner switch privacy mode off (@BotFather, /setprivacy) and add me again.\n",
        (false, _) => "I hear commands, mentions and replies to me only. Whoever runs me can switch on the Message Content intent.\n",
        _ => "",
    };

    private static string Connection(PlatformState state) => state switch
    {
        PlatformState.Connected => "good",
        PlatformState.Connecting => "being made",
        PlatformState.Degraded => "interrupted, being tried again",
        _ => "ended; the operator has to look",
    };
}
