using Confidant.Adapters.Feeds;
using Confidant.Memory;

namespace Confidant.BotHost.Feeds;

/// <summary>Makes posts ready to be kept.</summary>
internal sealed class PostMapper(TextAnalyzer analyzer)
{
    // Less is quicker done than shared out.
    private const int FewPosts = 64;

    /// <summary>Makes posts ready, each once: the last of those that came more than once.</summary>
    /// <param name="posts">The posts.</param>
    /// <param name="fallback">The language of those whose own is unclear.</param>
    public NewPost[] Map(IReadOnlyList<FeedPost> posts, Language fallback)
    {
        var mapped = new NewPost[posts.Count];
        if (posts.Count < FewPosts)
        {
            for (int i = 0; i < posts.Count; i++)
            {
                mapped[i] = Map(posts[i], fallback);
            }
        }
        else
        {
            Parallel.For(0, posts.Count, i => mapped[i] = Map(posts[i], fallback));
        }

        return [.. mapped.Reverse().DistinctBy(static post => post.ExternalId).Reverse()];
    }

    private NewPost Map(FeedPost post, Language fallback)
    {
        Language language = LanguageDetector.Detect(post.Text) ?? fallback;
        NotLearned nature = post.Kind switch
        {
            FeedPostKind.Reply => NotLearned.ReplyToOthers,
            FeedPostKind.Repost => NotLearned.Repost,
            _ => string.IsNullOrWhiteSpace(post.Text) ? NotLearned.Empty : NotLearned.No,
        };
        var engagement = new Engagement(post.Likes, post.Comments, post.Shares);
        return new NewPost
        {
            ExternalId = post.Id,
            Text = post.Text,
            Index = analyzer.Index(post.Text, language),
            Language = language,
            PostedAt = post.PostedAt,
            IsPublic = post.IsPublic,
            Nature = nature,
            Hashtags = post.Hashtags,
            Mentions = post.Mentions,
            Engagement = engagement,
            Address = post.Address?.AbsoluteUri,
            Importance = nature == NotLearned.No ? PostImportance.Of(post.Text, engagement) : 0,
        };
    }
}
