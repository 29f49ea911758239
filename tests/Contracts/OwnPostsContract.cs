using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;

namespace Confidant.Contracts;

/// <summary>What the contracts of people's own posts have in common: Ana, who posts, and what is asked of her posts.</summary>
public abstract class OwnPostsContract : StoreContract
{
    /// <summary>Who posts.</summary>
    protected FeedScene Ana { get; private set; } = null!;

    /// <summary>All of the past.</summary>
    protected ReadSpan EverSince => new(DateTimeOffset.UnixEpoch, Store.Clock.GetUtcNow());

    protected async Task<IReadOnlyList<string>> ListAsync(PostFilter filter) =>
        [.. (await Store.Feeds.ListPostsAsync(Ana.Subject, filter, None)).Posts.Select(static post => post.Text)];

    protected async Task<IntegrationId> ConnectAsync(byte[]? grant = null)
    {
        Ana = new FeedScene(Store, Scene, await Scene.PersonAsync("Ana"));
        return await Ana.ConnectAsync(grant: grant);
    }

    protected async Task LearnAsync(params string[] texts)
    {
        IReadOnlyList<Job> jobs = await Store.Jobs.ClaimAsync(JobKind.Learn, 10_000, "test", TimeSpan.FromMinutes(1), None);
        var posts = (await Ana.PostsAsync()).ToDictionary(static post => post.Text, static post => post.Message);
        foreach (string text in texts)
        {
            Job job = jobs.Single(candidate => candidate.Message == posts[text]);
            await Store.Learning.CommitLearnedAsync(
                Scene.Authority(job.Partition!.Value), [new LearnedMessage(job.Id, posts[text], [Scene.Statement(text)])], None);
        }
    }

    protected async Task ForgetAsync(ForgetSelection selection) =>
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.Forget(Ana.Subject, selection, default));

    protected async Task ChangeScopeAsync(KeptPost post, PrivacyScope scope) => await Scene.ApplyAsync(
        Ana.Dm, new TurnEffect.ChangeScope(Ana.Subject, new ScopeSelection.Messages([post.Message]), scope));

    protected async Task<IReadOnlyList<string>> HeardByAnotherAsync(string word)
    {
        UserProfile ben = await Scene.PersonAsync("Ben");
        return
        [
            .. await Scene.FindTextsAsync(Scene.Audience(ben, Scene.Private(ben)), word),
            .. await Scene.FindTextsAsync(Scene.Audience(ben, await Scene.GroupAsync("club")), word),
        ];
    }

    /// <summary>What an audience is told of the posts that its speaker's persona keeps in mind.</summary>
    protected async Task<IReadOnlyList<string>> HeardAsync(Audience audience) =>
        [.. (await Store.Personas.ReadMemoryAsync(audience, None)).Posts.Select(static post => post.Text)];

    protected async Task IsForOwnEyesAsync()
    {
        (await Ana.FindInPrivateAsync("zorro")).Should().BeEmpty();
        (await Ana.FindInGroupAsync("zorro")).Should().BeEmpty();
        (await Ana.PostAsync()).Scope.Should().Be(PrivacyScope.Private);
    }

    protected async Task<LinkId> LinkAsync(UserProfile other)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        var link = new LinkId(Store.Ids.NewId());
        await Scene.ApplyAsync(
            Ana.Dm, new TurnEffect.ProposeLink(Ana.Subject, ana.Account, other.Id, other.Account, link, LinkMethod.Code));
        await Scene.ApplyAsync(Ana.Dm, new TurnEffect.ConfirmLink(Ana.Subject, link));
        await Scene.ApplyAsync(Scene.Private(other), new TurnEffect.ConfirmLink(Scene.Subject(other), link));
        return link;
    }

    protected async Task VerifyAsync() => (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
}
