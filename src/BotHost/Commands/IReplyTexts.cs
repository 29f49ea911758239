using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>What the host says besides answers, in one language.</summary>
internal interface IReplyTexts
{
    /// <summary>The menu line of /start.</summary>
    string StartMenu { get; }

    /// <summary>The menu line of /help.</summary>
    string HelpMenu { get; }

    /// <summary>The menu line of /privacy.</summary>
    string PrivacyMenu { get; }

    /// <summary>The menu line of /mymemories.</summary>
    string MyMemoriesMenu { get; }

    /// <summary>The menu line of /forget.</summary>
    string ForgetMenu { get; }

    /// <summary>The menu line of /export.</summary>
    string ExportMenu { get; }

    /// <summary>The greeting in a private chat.</summary>
    string Welcome { get; }

    /// <summary>The greeting in a group.</summary>
    string WelcomeGroup { get; }

    /// <summary>The list of commands.</summary>
    string Help { get; }

    /// <summary>The answer to a command that does not exist.</summary>
    string UnknownCommand { get; }

    /// <summary>The answer to a message without words.</summary>
    string OnlyWords { get; }

    /// <summary>The public line for a private answer that can only be linked to.</summary>
    string ContinueInPrivate { get; }

    /// <summary>The notice to somebody who presses another person's button.</summary>
    string ButtonNotYours { get; }

    /// <summary>The notice for a button that no longer works.</summary>
    string ButtonStale { get; }

    /// <summary>How /privacy is used.</summary>
    string PrivacyUsage { get; }

    /// <summary>The button that turns sharing on.</summary>
    string ShareButton { get; }

    /// <summary>The button that turns sharing off.</summary>
    string StopSharingButton { get; }

    /// <summary>The button that turns remembering off.</summary>
    string RememberOffButton { get; }

    /// <summary>The button that turns remembering on.</summary>
    string RememberOnButton { get; }

    /// <summary>The answer when sharing was turned on.</summary>
    string SharingOn { get; }

    /// <summary>The answer when sharing was turned off and nothing is shared.</summary>
    string SharingOff { get; }

    /// <summary>The button that makes shared words private.</summary>
    string TakeBackButton { get; }

    /// <summary>The button that returns shared words to where they came from.</summary>
    string OriginButton { get; }

    /// <summary>The button that leaves shared words as they are.</summary>
    string LeaveSharedButton { get; }

    /// <summary>The answer when shared words were taken back.</summary>
    string SharedTakenBack { get; }

    /// <summary>The answer when shared words were left as they are.</summary>
    string SharedLeft { get; }

    /// <summary>The answer when a message was marked private.</summary>
    string MarkedPrivate { get; }

    /// <summary>The answer when no stored message can be meant.</summary>
    string NothingMeant { get; }

    /// <summary>The question before a message is shared.</summary>
    string AllowQuestion { get; }

    /// <summary>The button that shares a message.</summary>
    string AllowButton { get; }

    /// <summary>The button that does not share a message.</summary>
    string DoNotAllowButton { get; }

    /// <summary>The answer when a message was shared.</summary>
    string Allowed { get; }

    /// <summary>The answer when a message was not shared.</summary>
    string NotAllowed { get; }

    /// <summary>The button that takes a marking back.</summary>
    string UndoButton { get; }

    /// <summary>The answer when a marking was taken back.</summary>
    string Undone { get; }

    /// <summary>The answer when remembering was turned off.</summary>
    string RememberingOff { get; }

    /// <summary>The answer when remembering was turned on.</summary>
    string RememberingOn { get; }

    /// <summary>How /mymemories is used.</summary>
    string MyMemoriesUsage { get; }

    /// <summary>The answer when nothing is remembered.</summary>
    string NoMemories { get; }

    /// <summary>The line under a page of memories.</summary>
    string MemoriesFooter { get; }

    /// <summary>The heading of what was said in private.</summary>
    string InPrivate { get; }

    /// <summary>The button to the page before.</summary>
    string PreviousButton { get; }

    /// <summary>The button to the next page.</summary>
    string NextButton { get; }

    /// <summary>How /forget is used.</summary>
    string ForgetUsage { get; }

    /// <summary>The answer to a topic that has no word to search for.</summary>
    string ForgetTooVague { get; }

    /// <summary>The answer when a forget finds nothing.</summary>
    string NothingToForget { get; }

    /// <summary>The button that confirms a forget.</summary>
    string ForgetButton { get; }

    /// <summary>The button that cancels a forget.</summary>
    string KeepButton { get; }

    /// <summary>The answer when a forget was cancelled.</summary>
    string ForgetCancelled { get; }

    /// <summary>The answer at the moment of the forget.</summary>
    string Forgotten { get; }

    /// <summary>The settings of a person.</summary>
    string PrivacyStatus(UserProfile profile);

    /// <summary>The answer when sharing was turned off while words are shared.</summary>
    string SharingOffWithShared(int messages);

    /// <summary>The answer to a page that does not exist.</summary>
    string NoSuchPage(int pages);

    /// <summary>The title of a page of memories.</summary>
    string MemoriesTitle(int total, int page, int pages);

    /// <summary>The heading of what was said in a group.</summary>
    string InGroup(string group);

    /// <summary>The question before a forget.</summary>
    string ForgetQuestion(ForgetPreview preview);

    /// <summary>The receipt of a forget, when the files are clean.</summary>
    string ForgetDone(ForgetCounts counts);

    /// <summary>The caption of an export.</summary>
    string ExportReady(int memories, int messages);

    /// <summary>What a scope means, in a word or two.</summary>
    string Scope(PrivacyScope scope);
}
