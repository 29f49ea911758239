using System.Collections.Immutable;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People connect feeds and part with them, and decide what is learned from their posts.</summary>
internal sealed class Feeding(Stage stage, Minding minding)
{
    /// <summary>Connects an account.</summary>
    public async Task ConnectAsync(Operation.Connect connect)
    {
        Guid id = stage.World.Store.Ids.NewId();
        await ApplyAsync(new TurnEffect.ConnectFeed(
            await stage.World.SubjectAsync(connect.Who),
            new IntegrationId(id),
            FeedSources.AccountOf(connect.Who, connect.Account),
            FeedProof.Declared,
            IsFetched: false,
            default));
        FeedState? known = stage.Situation.Feeds.Find(feed => feed.Person == connect.Who && feed.Account == connect.Account);
        stage.Situation = stage.Situation with
        {
            // One that rests goes on, and one that was disconnected has its posts again.
            Feeds = known is null
                ? stage.Situation.Feeds.Add(new FeedState(id, connect.Who, connect.Account))
                : stage.Situation.Feeds.Replace(known, known with { IsPaused = false }),
            Said = stage.Situation.Said.ConvertAll(said => said.Person == connect.Who && said.Post is { } post && post.Account == connect.Account
                ? said with { Post = post with { IsLeftBehind = false } }
                : said),
        };
        minding.EnsureSelf(connect.Who);
    }

    /// <summary>Lets a feed rest, or go on.</summary>
    public async Task PauseAsync(Operation.Pause pause)
    {
        if (Pick(pause.Which) is { } feed)
        {
            await TryAsync(
                new TurnEffect.PauseFeed(await stage.World.SubjectAsync(pause.Who), new IntegrationId(feed.Id), pause.IsPaused),
                isPossible: feed.Person == pause.Who);
            if (feed.Person == pause.Who)
            {
                stage.Situation = stage.Situation with
                {
                    Feeds = stage.Situation.Feeds.Replace(feed, feed with { IsPaused = pause.IsPaused }),
                };
            }
        }
    }

    /// <summary>Disconnects a feed.</summary>
    public async Task DisconnectAsync(Operation.Disconnect disconnect)
    {
        if (Pick(disconnect.Which) is not { } feed)
        {
            return;
        }

        await TryAsync(
            new TurnEffect.DisconnectFeed(
                await stage.World.SubjectAsync(disconnect.Who), new IntegrationId(feed.Id), disconnect.Forgets, default),
            isPossible: feed.Person == disconnect.Who);
        if (feed.Person != disconnect.Who)
        {
            return;
        }

        stage.Disconnected.Add(feed.Id);
        stage.Situation = stage.Situation with { Feeds = stage.Situation.Feeds.Remove(feed) };
        List<Said> posts = [.. stage.Situation.Said.Where(said => said.Person == feed.Person && said.Post?.Account == feed.Account)];
        if (disconnect.Forgets)
        {
            Forget(feed.Person, posts);
        }
        else
        {
            posts.ForEach(said => stage.Replace(said with { Post = said.Post! with { IsLeftBehind = true } }));
        }
    }

    /// <summary>Chooses what is learned.</summary>
    public async Task ChooseAsync(Operation.Choose choose)
    {
        string tag = FeedSources.TagOf(1 + (choose.Tag % 2));
        FeedChoice choice = choose.Choice switch
        {
            PostChoice.OnlyTag => new FeedChoice { OnlyTags = [tag] },
            PostChoice.WithoutTag => new FeedChoice { WithoutTags = [tag] },
            PostChoice.Since => new FeedChoice { Since = stage.World.Now },
            _ => FeedChoice.All,
        };
        await ApplyAsync(new TurnEffect.ChooseLearning(await stage.World.SubjectAsync(choose.Who), choice));
        Set(choose.Who, settings => settings with
        {
            OnlyTag = choice.OnlyTags.SingleOrDefault(),
            WithoutTag = choice.WithoutTags.SingleOrDefault(),
            Since = choice.Since,
        });
        minding.JudgeAll(choose.Who);
    }

    /// <summary>Leaves one post out, or takes it in.</summary>
    public async Task ChooseAsync(Operation.ChooseOne choose)
    {
        List<Said> posts = [.. stage.Situation.Said.Where(static said => said.Post is not null)];
        if (posts.Count == 0)
        {
            return;
        }

        Said said = posts[choose.Which % posts.Count];
        CommitOutcome outcome = await CommitAsync(new TurnEffect.ChoosePost(
            await stage.World.SubjectAsync(choose.Who), new MessageId(said.Id), choose.IsLearned));
        if (outcome is CommitOutcome.Committed && choose.Who == said.Person)
        {
            minding.Choose(said, choose.IsLearned);
        }
    }

    /// <summary>Changes a feed. Where it is not the person's, nothing is to change, whatever is answered.</summary>
    public async Task TryAsync(TurnEffect.Feeding effect, bool isPossible)
    {
        CommitOutcome outcome = await CommitAsync(effect);
        Violation.Unless(outcome is CommitOutcome.Committed || !isPossible, $"a person can do this with their feed: {effect.GetType().Name}");
    }

    /// <summary>A feed; null where none is connected.</summary>
    public FeedState? Pick(int which) => stage.Situation.Feeds.IsEmpty ? null : stage.Situation.Feeds[which % stage.Situation.Feeds.Count];

    /// <summary>Takes posts away for good.</summary>
    public void Forget(int person, IReadOnlyList<Said> posts)
    {
        stage.Erase(posts.Select(static said => said.Number).ToHashSet());
        foreach (Said said in posts)
        {
            stage.Forgotten[said.Number] = said;
        }

        stage.Situation = stage.Situation with { Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == person) };
    }

    private async Task<CommitOutcome> CommitAsync(TurnEffect.Feeding effect)
    {
        stage.Changes++;
        return await stage.World.CommitAsync(World.ConversationOf(0, Place.All[0]), commit => commit with { Effects = [effect] });
    }

    private async Task ApplyAsync(TurnEffect.Feeding effect) =>
        Violation.Unless(await stage.World.Store.FeedChanges.ApplyAsync([effect], default), $"this is possible: {effect.GetType().Name}");

    private void Set(int who, Func<PersonState, PersonState> change)
    {
        ImmutableList<PersonState> settings = stage.Situation.Settings;
        stage.Situation = stage.Situation with { Settings = settings.SetItem(who, change(settings[who])) };
        stage.Changes++;
    }
}
