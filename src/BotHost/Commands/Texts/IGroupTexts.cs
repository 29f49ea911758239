using Confidant.BotHost.Commands.Groups;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /group and /stats say, in one language.</summary>
internal interface IGroupTexts
{
    /// <summary>How /group is used.</summary>
    string Usage { get; }

    /// <summary>The refusal to somebody who is no admin of the group.</summary>
    string AdminsOnly { get; }

    /// <summary>The answer outside of groups.</summary>
    string OnlyInGroups { get; }

    /// <summary>Says that a setting is changed.</summary>
    string Changed { get; }

    /// <summary>The button that has every question answered that something remembered supports.</summary>
    string AnswerQuestionsButton { get; }

    /// <summary>The button that has only mentions answered.</summary>
    string AnswerMentionsButton { get; }

    /// <summary>The button that takes a topic's own settings away.</summary>
    string TopicResetButton { get; }

    /// <summary>The answer where there are no settings of a topic's own to take away.</summary>
    string OnlyInTopics { get; }

    /// <summary>Says that a topic has no settings of its own any more.</summary>
    string TopicReset { get; }

    /// <summary>The button that has everything kept.</summary>
    string LearnAllButton { get; }

    /// <summary>The button that has only what is said to the bot kept.</summary>
    string LearnAddressedButton { get; }

    /// <summary>The button that keeps words for good.</summary>
    string KeepForeverButton { get; }

    /// <summary>The button that lets go of what is older.</summary>
    string KeepShorterButton { get; }

    /// <summary>The button that leaves it as it is.</summary>
    string LeaveButton { get; }

    /// <summary>The button that makes the channel one audience with the server.</summary>
    string AudienceWideButton { get; }

    /// <summary>The button that makes it an audience of its own.</summary>
    string AudienceOwnButton { get; }

    /// <summary>Says that the channel is one audience with the server.</summary>
    string AudienceWide { get; }

    /// <summary>Says that it is an audience of its own.</summary>
    string AudienceOwn { get; }

    /// <summary>The answer where there is nothing wider that everybody can read this from.</summary>
    string NoCommons { get; }

    /// <summary>The button that keeps words for so many days.</summary>
    string KeepButton(int days);

    /// <summary>Asks whether what is older is to go.</summary>
    string KeepShorterQuestion(int days);

    /// <summary>The button of a language; empty for the one that is spoken.</summary>
    string LanguageButton(string language);

    /// <summary>The button of a number of memories an hour.</summary>
    string BudgetButton(int most);

    /// <summary>What the bot says when it is put into a group, in two lines: what is remembered there, and how to stop it.</summary>
    string Arrived(GroupContext group);

    /// <summary>The button that asks for another number of days.</summary>
    string OtherDaysButton { get; }

    /// <summary>The button that asks for another number of memories.</summary>
    string OtherBudgetButton { get; }

    /// <summary>Asks for a number of days.</summary>
    string DaysQuestion { get; }

    /// <summary>Asks for a number of memories.</summary>
    string BudgetQuestion { get; }

    /// <summary>The settings, a line each.</summary>
    string Settings(GroupContext group);

    /// <summary>What /stats tells.</summary>
    string Statistics(GroupStatistics statistics);
}
