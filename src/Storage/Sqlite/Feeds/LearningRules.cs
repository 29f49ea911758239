using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>What a person has learned from their posts at present, and where these stand by that.</summary>
/// <param name="Choice">What they chose.</param>
/// <param name="SelfLearns">Whether their <c>self</c> persona learns.</param>
internal sealed record LearningRules(FeedChoice Choice, bool SelfLearns)
{
    /// <summary>A person's rules.</summary>
    public static LearningRules Read(SqliteConnection db, UserId user) =>
        new(ChoiceTable.Read(db, user), PersonaTable.Learns(db, user, PersonaId.Self));

    /// <summary>Why a post is not learned from; what is not its author's statement never is.</summary>
    /// <param name="nature">What its source tells.</param>
    /// <param name="chosen">What the person decided of this one; null for nothing.</param>
    /// <param name="hashtags">Its tags.</param>
    /// <param name="postedAt">When it was posted.</param>
    public NotLearned Judge(NotLearned nature, bool? chosen, IReadOnlyList<string> hashtags, DateTimeOffset postedAt) =>
        nature != NotLearned.No ? nature
        : chosen == false ? NotLearned.LeftOut
        : !SelfLearns ? NotLearned.LearningOff
        : chosen == true ? NotLearned.No
        : !HasWantedTags(hashtags) ? NotLearned.Tag
        : postedAt < Choice.Since || postedAt > Choice.Until ? NotLearned.Date
        : NotLearned.No;

    private bool HasWantedTags(IReadOnlyList<string> hashtags) =>
        (Choice.OnlyTags.Count == 0 || hashtags.Any(tag => Contains(Choice.OnlyTags, tag)))
        && (Choice.WithoutTags.Count == 0 || !hashtags.Any(tag => Contains(Choice.WithoutTags, tag)));

    private static bool Contains(IReadOnlyList<string> tags, string tag) => tags.Contains(tag, StringComparer.OrdinalIgnoreCase);
}
