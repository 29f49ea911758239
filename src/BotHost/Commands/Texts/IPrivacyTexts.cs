using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /privacy and the phrases about privacy say, in one language.</summary>
internal interface IPrivacyTexts
{
    /// <summary>How /privacy is used.</summary>
    string Usage { get; }

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

    /// <summary>The settings of a person.</summary>
    string Status(UserProfile profile);

    /// <summary>The answer when sharing was turned off while words are shared.</summary>
    string SharingOffWithShared(int messages);

    /// <summary>The button that keeps words for good.</summary>
    string KeepForeverButton { get; }

    /// <summary>The button that confirms a shorter retention.</summary>
    string KeepShorterButton { get; }

    /// <summary>The button that leaves the retention as it is.</summary>
    string LeaveRetentionButton { get; }

    /// <summary>The answer when the retention was left as it is.</summary>
    string RetentionLeft { get; }

    /// <summary>The button that keeps words for some days.</summary>
    string KeepButton(int days);

    /// <summary>The question before a shorter retention, which lets older words go.</summary>
    string KeepShorterQuestion(int days);

    /// <summary>The answer when the retention was set.</summary>
    /// <param name="days">The days; null for good.</param>
    string RetentionSet(int? days);
}
