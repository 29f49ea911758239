using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A kept post, as it is judged anew.</summary>
/// <param name="Message">The row of its message.</param>
/// <param name="User">Its author.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsMarkedPrivate">Whether its author made it private.</param>
/// <param name="IsPublic">Whether its source shows it to everybody.</param>
/// <param name="Nature">Why it is no statement of its author's, as its source tells.</param>
/// <param name="Verdict">Why it is not learned from at present.</param>
/// <param name="Chosen">What its author decided of it; null for nothing.</param>
/// <param name="Hashtags">Its tags.</param>
/// <param name="PostedAt">When it was posted.</param>
/// <param name="Importance">From 0 to 1: which posts are kept in mind first.</param>
internal sealed record JudgedPost(
    long Message,
    UserId User,
    PostPlace Place,
    bool IsMarkedPrivate,
    bool IsPublic,
    NotLearned Nature,
    NotLearned Verdict,
    bool? Chosen,
    IReadOnlyList<string> Hashtags,
    DateTimeOffset PostedAt,
    double Importance)
{
    /// <summary>Why it is not learned from by some rules. Whether the persona learns concerns only what comes.</summary>
    public NotLearned Judge(LearningRules rules)
    {
        NotLearned verdict = (rules with { SelfLearns = true }).Judge(Nature, Chosen, Hashtags, PostedAt);
        return verdict == NotLearned.No && Verdict != NotLearned.No && !rules.SelfLearns ? NotLearned.LearningOff : verdict;
    }
}
