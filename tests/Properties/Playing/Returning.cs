using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What people parted with, and what they decided of their posts, meets the source once more: several things in a row that come
/// together too seldom by themselves.</summary>
internal sealed class Returning(
    Stage stage, FeedSources sources, Feeding feeding, Syncing syncing, Teaching teaching, Forgetting forgetting, Rights rights, Upkeep upkeep)
{
    /// <summary>Connects an account that has posts, and reads it.</summary>
    public async Task BringAsync(Operation.Bring bring)
    {
        await feeding.ConnectAsync(new Operation.Connect(bring.Who, bring.Account));
        PostManner[] manners = [PostManner.Public, PostManner.Hidden, bring.Manner];
        for (int i = 0; i < manners.Length; i++)
        {
            sources.Post(new Operation.PostThere(bring.Who, bring.Account, bring.Words + i, manners[i], bring.Words + i));
            Tick();
        }

        await SyncAsync(bring.Who, bring.Account, SyncKind.Full);
        if (bring.Teaches)
        {
            Tick();
            await teaching.MakeAsync(new Operation.MakePersona(bring.Who));
            int feed = stage.Situation.Feeds.FindIndex(feed => feed.Person == bring.Who && feed.Account == bring.Account);
            await teaching.TeachAsync(new Operation.Teach(feed, UpdatesSelf: false));
        }
    }

    /// <summary>Parts with what a feed taught, connects it again, and has all of it read.</summary>
    public async Task ReturnAsync(Operation.Return back)
    {
        if (feeding.Pick(back.Which) is not { } feed)
        {
            return;
        }

        if (back.IsRestored)
        {
            await upkeep.BackUpAsync();
            Tick();
        }

        await PartAsync(back, feed);
        if (back.IsRestored)
        {
            await upkeep.RestoreAsync();
        }

        Tick();
        await feeding.ConnectAsync(new Operation.Connect(feed.Person, feed.Account));
        await SyncAsync(feed.Person, feed.Account, SyncKind.Full);
    }

    /// <summary>Decides about a post, and lets it come again.</summary>
    public async Task ReappearAsync(Operation.Reappear reappear)
    {
        List<Said> posts = [.. stage.Situation.Said.Where(said => said.Post is { IsLeftBehind: false }
            && stage.Situation.Feeds.Exists(feed => feed.Person == said.Person && feed.Account == said.Post.Account))];
        if (posts.Count == 0)
        {
            return;
        }

        Said said = posts[reappear.Which % posts.Count];
        SourcePost source = sources.Of(said.Person, said.Post!.Account).Single(post => post.Number == said.Number);
        await DecideAsync(said, reappear.Decision);
        switch (reappear.Reappearance)
        {
            case Reappearance.Edited:
                sources.Edit(source, reappear.Which);
                break;
            case Reappearance.Opened:
                source.IsPublic = true;
                break;
            case Reappearance.Closed:
                source.IsPublic = false;
                break;
            case Reappearance.ClosedAndOpened:
                source.IsPublic = false;
                await SyncAsync(said, SyncKind.Full);
                source.IsPublic = true;
                break;
            case Reappearance.ClosedAndExported:
                source.IsPublic = false;
                await SyncAsync(said, SyncKind.Full);
                await SyncAsync(said, SyncKind.Export);
                return;
            case Reappearance.RunOut:
                await rights.RetainAsync(new Operation.Retain(said.Person, 1));
                await upkeep.WaitAsync(new Operation.Wait(49));
                await upkeep.PurgeAsync();
                await rights.RetainAsync(new Operation.Retain(said.Person, 0));
                break;
            case Reappearance.DeletedAndShown:
                source.IsGone = true;
                await SyncAsync(said, SyncKind.Full);
                source.IsGone = false;
                break;
            default:
                break;
        }

        await SyncAsync(said, SyncKind.Full);
    }

    private async Task PartAsync(Operation.Return back, FeedState feed)
    {
        int posts = stage.Situation.Said.FindIndex(said => said.Person == feed.Person && said.Post?.Account == feed.Account);
        switch (back.Parting)
        {
            case Parting.Kept:
            case Parting.Forgotten:
                await feeding.DisconnectAsync(new Operation.Disconnect(
                    feed.Person, stage.Situation.Feeds.IndexOf(feed), back.Parting == Parting.Forgotten));
                break;
            case Parting.AllForgotten:
                await forgetting.ForgetAsync(new Operation.ForgetAll(feed.Person));
                break;
            case Parting.TopicForgotten when posts >= 0:
                sources.Repeat(feed.Person, feed.Account, stage.Situation.Said[posts]);
                Tick();
                await forgetting.ForgetAsync(new Operation.ForgetTopic(feed.Person, posts));
                break;
            case Parting.PersonasDeleted:
                for (int i = stage.Situation.Personas.Count(persona => persona.Person == feed.Person) - 1; i >= 0; i--)
                {
                    await teaching.DeleteAsync(new Operation.DeletePersona(feed.Person, i));
                }

                break;
            default:
                break;
        }
    }

    private async Task DecideAsync(Said said, Decision decision)
    {
        switch (decision)
        {
            case Decision.MadePrivate:
                await RescopeAsync(said, Openness.Private);
                break;
            case Decision.SharedForAWhile:
                await RescopeAsync(said, Openness.Everywhere);
                await RescopeAsync(said, Openness.Private);
                break;
            case Decision.Shared:
                await RescopeAsync(said, Openness.Everywhere);
                break;
            case Decision.LeftOut:
                await ChooseAsync(said, isLearned: false);
                break;
            case Decision.TakenIn:
                await RescopeAsync(said, Openness.Private);
                await ChooseAsync(said, isLearned: false);
                await ChooseAsync(said, isLearned: true);
                break;
            case Decision.Hidden:
                await forgetting.HideAsync(new Operation.Hide(said.Person, IndexOf(said)));
                break;
            default:
                await forgetting.ForgetAsync(new Operation.ForgetMessage(said.Person, IndexOf(said)));
                break;
        }

        Tick();
    }

    private Task RescopeAsync(Said said, Openness scope) =>
        rights.RescopeAsync(new Operation.Rescope(said.Person, IndexOf(said), scope));

    private Task ChooseAsync(Said said, bool isLearned)
    {
        List<Said> posts = [.. stage.Situation.Said.Where(static one => one.Post is not null)];
        return feeding.ChooseAsync(new Operation.ChooseOne(said.Person, posts.FindIndex(one => one.Number == said.Number), isLearned));
    }

    private int IndexOf(Said said) => stage.Situation.Said.FindIndex(one => one.Number == said.Number);

    private Task SyncAsync(Said said, SyncKind kind) => SyncAsync(said.Person, said.Post!.Account, kind);

    private Task SyncAsync(int person, int account, SyncKind kind)
    {
        Tick();
        int feed = stage.Situation.Feeds.FindIndex(feed => feed.Person == person && feed.Account == account);
        return feed < 0 ? Task.CompletedTask : syncing.SyncAsync(new Operation.Sync(feed, kind, SyncCourse.Whole));
    }

    private void Tick() => stage.World.Store.Clock.Advance(TimeSpan.FromSeconds(1));
}
