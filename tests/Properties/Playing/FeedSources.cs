using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What people post elsewhere, and what becomes of it there.</summary>
internal sealed class FeedSources(Stage stage)
{
    private static readonly string[] _tags = ["", "work", "play"];

    /// <summary>A tag; empty for none.</summary>
    public static string TagOf(int tag) => _tags[tag % _tags.Length];

    /// <summary>An account of a person's. The second one is said to be theirs by everybody, and has the same ids of posts for each.</summary>
    public static FeedAccount AccountOf(int person, int account) => account == 0
        ? new FeedAccount(Platform.Mastodon, $"example.org/{person}", $"handle{person}")
        : new FeedAccount(Platform.Twitter, "777", "handle");

    /// <summary>Posts something.</summary>
    public void Post(Operation.PostThere post)
    {
        List<SourcePost> there = Of(post.Who, post.Account);
        there.Add(new SourcePost(stage.NextNumber(), string.Create(CultureInfo.InvariantCulture, $"p{there.Count}"), stage.World.Now)
        {
            Canary = stage.NextCanary(),
            Phrase = Phrase.OfPosts[post.Words % Phrase.OfPosts.Count],
            IsPublic = post.Manner != PostManner.Hidden,
            WasPublic = post.Manner != PostManner.Hidden,
            Nature = post.Manner switch
            {
                PostManner.Reply => NotLearned.ReplyToOthers,
                PostManner.Repost => NotLearned.Repost,
                _ => NotLearned.No,
            },
            Tag = TagOf(post.Tag),
        });
    }

    /// <summary>Gives a post new words.</summary>
    public void Edit(Operation.EditThere edit)
    {
        if (Pick(edit.Which) is { } post)
        {
            Edit(post, edit.Words);
        }
    }

    /// <summary>Gives one post new words.</summary>
    public void Edit(SourcePost post, int words)
    {
        post.Canary = stage.NextCanary();
        post.Phrase = Phrase.OfPosts[words % Phrase.OfPosts.Count];
    }

    /// <summary>Posts about something once more, and says it in another post, too, where there is one.</summary>
    public void Repeat(int person, int account, Said about)
    {
        List<SourcePost> there = Of(person, account);
        Post(new Operation.PostThere(person, account, 0, PostManner.Public, 0));
        there[^1].Canary = about.Canary;
        if (there.Find(post => post.Number != about.Number && post != there[^1]) is { } other)
        {
            other.Canary = about.Canary;
        }
    }

    /// <summary>Changes who sees a post there.</summary>
    public void Turn(Operation.TurnThere turn)
    {
        if (Pick(turn.Which) is { } post)
        {
            post.IsPublic = turn.IsPublic;
        }
    }

    /// <summary>Deletes a post, or shows it again.</summary>
    public void Delete(Operation.DeleteThere delete)
    {
        if (Pick(delete.Which) is { } post)
        {
            post.IsGone = delete.IsGone;
        }
    }

    /// <summary>What there is of an account, deleted posts included.</summary>
    public List<SourcePost> Of(int person, int account) =>
        stage.Sources.TryGetValue((person, account), out List<SourcePost>? there) ? there : stage.Sources[(person, account)] = [];

    private SourcePost? Pick(int which)
    {
        List<SourcePost> posts = [.. stage.Sources.Values.SelectMany(static there => there)];
        return posts.Count == 0 ? null : posts[which % posts.Count];
    }
}
