using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What is learned from posts, and where they may be read: the rules of the design, written once more and from nothing else.</summary>
internal static class PostRules
{
    /// <summary>Why a post is not learned from, as its person's settings are.</summary>
    public static NotLearned Judge(PersonState settings, Post post, DateTimeOffset postedAt)
    {
        if (post.Nature != NotLearned.No)
        {
            return post.Nature;
        }

        bool hasTag = (settings.OnlyTag is null || post.Tag == settings.OnlyTag) && (settings.WithoutTag is null || post.Tag != settings.WithoutTag);
        return post.Chosen == false ? NotLearned.LeftOut
            : !settings.SelfLearns ? NotLearned.LearningOff
            : post.Chosen == true ? NotLearned.No
            : !hasTag ? NotLearned.Tag
            : postedAt < settings.Since ? NotLearned.Date
            : NotLearned.No;
    }

    /// <summary>A post of a verdict, in its place.</summary>
    public static Said Place(Said said, NotLearned verdict)
    {
        Post post = said.Post!;
        bool isLearned = verdict == NotLearned.No;
        bool isHandedOver = isLearned && !post.IsPublic && (!post.IsMarkedPrivate || post.IsHandedOver);
        return said with
        {
            Post = post with { Verdict = verdict, IsHandedOver = isHandedOver },
            Scope = isLearned && post.IsPublic && !post.IsMarkedPrivate ? Openness.Everywhere : Openness.Private,
            Learns = isLearned,
        };
    }
}
