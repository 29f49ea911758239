using Confidant.Identity;

namespace Confidant.BotHost.Commands.Texts;

/// <summary>What /privacy and the phrases about privacy say, in English.</summary>
internal sealed class EnglishPrivacyTexts : IPrivacyTexts
{
    /// <inheritdoc/>
    public string Usage => "Use /privacy, or /privacy with share, private, off, on, keep 30 (days) or keep forever.";

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
    public string Status(UserProfile profile) =>
        $"Remembering: {(profile.Remembering ? "on – what you say to me is kept" : "off – nothing you say is kept")}.\n"
        + $"Sharing: {(profile.CrossContextEnabled ? "on – what you tell me about yourself in private may be used when you speak to me elsewhere" : "off – everything stays where you said it")}.\n"
        + $"Kept for: {(profile.DataRetentionDays is { } days ? $"{days} days" : "as long as you like; in groups 90 days, unless their admins chose otherwise")}.\n\n"
        + "/mymemories shows what I remember, /forget erases it, /export gives you all of it.";

    /// <inheritdoc/>
    public string SharingOffWithShared(int messages) =>
        $"From now on, everything stays where you said it. {(messages == 1 ? "One message is" : $"{messages} messages are")} shared already. What shall become of {(messages == 1 ? "it" : "them")}?";

    /// <inheritdoc/>
    public string KeepForeverButton => "Keep for good";

    /// <inheritdoc/>
    public string KeepShorterButton => "Yes, let the rest go";

    /// <inheritdoc/>
    public string LeaveRetentionButton => "Leave it";

    /// <inheritdoc/>
    public string RetentionLeft => "All right, nothing changes.";

    /// <inheritdoc/>
    public string KeepButton(int days) => $"{days} days";

    /// <inheritdoc/>
    public string KeepShorterQuestion(int days) =>
        $"From then on, what you said goes after {days} days, and everything older goes now. In groups the shorter of this and the group's own time counts. Do it?";

    /// <inheritdoc/>
    public string RetentionSet(int? days) => days is { } some
        ? $"Done: what you say goes after {some} days."
        : "Done: what you say is kept until you forget it; in groups as long as their admins chose.";
}
