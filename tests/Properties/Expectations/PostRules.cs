using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What is learned from posts, and where they may be read: the rules of the design, written once more and from nothing else.</summary>
internal static class PostRules
{
    /// <summary>Why a post is not learned from, as its person's settings are.</summary>
    public static NotLearned Judge(Situation now, int person, Post post, DateTimeOffset postedAt) =>
        Judge(now.Settings[person], now.SelfLearns(person), post, postedAt);

    /// <summary>Why a post that is kept is not learned from, as its person's settings are. Whether the persona learns concerns only what
    /// comes.</summary>
    public static NotLearned JudgeKept(Situation now, Said said)
    {
        NotLearned verdict = Judge(now.Settings[said.Person], selfLearns: true, said.Post!, said.SaidAt);
        return verdict == NotLearned.No && said.Post!.Verdict != NotLearned.No && !now.SelfLearns(said.Person) ? NotLearned.LearningOff : verdict;
    }

    private static NotLearned Judge(PersonState settings, bool selfLearns, Post post, DateTimeOffset postedAt)
    {
        if (post.Nature != NotLearned.No)
        {
            return post.Nature;
        }

        bool hasTag = (settings.OnlyTag is null || post.Tag == settings.OnlyTag) && (settings.WithoutTag is null || post.Tag != settings.WithoutTag);
        return post.Chosen == false ? NotLearned.LeftOut
            : !selfLearns ? NotLearned.LearningOff
            : post.Chosen == true ? NotLearned.No
            : !hasTag ? NotLearned.Tag
            : postedAt < settings.Since ? NotLearned.Date
            : NotLearned.No;
    }

    /// <summary>A post of a verdict, in its place, where <c>self</c> alone keeps it in mind.</summary>
    public static Said Place(Said said, NotLearned verdict)
    {
        Post post = said.Post!;
        bool isLearned = verdict == NotLearned.No;
        bool isHandedOver = isLearned && !post.IsPublic && (!post.IsMarkedPrivate || post.IsHandedOver);
        return said with
        {
            Post = post with { Verdict = verdict, IsHandedOver = isHandedOver, Minds = isLearned ? [OwnPersona.Self] : [] },
            Scope = isLearned && post.IsPublic && !post.IsMarkedPrivate ? Openness.Everywhere : Openness.Private,
            Learns = isLearned,
        };
    }
}
