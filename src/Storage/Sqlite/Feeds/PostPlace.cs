using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Where a post stands: the kind of place it counts as, and who may read it.</summary>
/// <param name="Context">The kind of place.</param>
/// <param name="Scope">Who may read it.</param>
internal readonly record struct PostPlace(ContextType Context, PrivacyScope Scope)
{
    // Only its author reads it, in no chat: neither a private chat's nor shared.
    private static readonly PostPlace _sealed = new(ContextType.PublicTimeline, PrivacyScope.Private);

    /// <summary>Where a post that comes for the first time stands. What its source does not show to everybody is like words that were
    /// said to the bot in private; what is not learned from is for its author's own eyes.</summary>
    public static PostPlace Of(bool isPublic, NotLearned verdict) => verdict != NotLearned.No
        ? _sealed
        : isPublic
            ? new PostPlace(ContextType.PublicTimeline, PrivacyScope.CrossContext)
            : new PostPlace(ContextType.Dm, PrivacyScope.Private);

    /// <summary>Where a post stands after a change: what its author made private stays so, and what they shared stays shared as long as
    /// its words and its audience at the source stay.</summary>
    /// <param name="present">Where it stands.</param>
    /// <param name="isPublic">Whether its source shows it to everybody now.</param>
    /// <param name="verdict">Why it is not learned from now.</param>
    /// <param name="isMarkedPrivate">Whether its author made it private.</param>
    /// <param name="hasNewWords">Whether its words changed.</param>
    public static PostPlace After(PostPlace present, bool isPublic, NotLearned verdict, bool isMarkedPrivate, bool hasNewWords)
    {
        PostPlace place = Of(isPublic, verdict);
        if (verdict != NotLearned.No)
        {
            return place;
        }

        if (isMarkedPrivate)
        {
            return present.Context == ContextType.Dm && !isPublic ? place : _sealed;
        }

        return !isPublic && !hasNewWords && present == new PostPlace(ContextType.Dm, PrivacyScope.CrossContext) ? present : place;
    }
}
