using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>People see their own feeds and posts, all of them and nobody else's; what personas keep in mind is read as the posts may be.</summary>
internal sealed class FeedChecks(World world, Stage stage)
{
    private const int All = 100;

    private readonly DateTimeOffset _now = world.Now;

    /// <summary>Checks them for everybody.</summary>
    public async Task CheckAsync()
    {
        for (int person = 0; person < Situation.People; person++)
        {
            SubjectAuthority subject = await world.SubjectAsync(person);
            List<Said> posts = [.. stage.Situation.Said
                .Where(said => said.Person == person && said.Post is not null && Table.IsLive(said, _now))];
            await CheckFeedsAsync(person, subject, posts);
            await CheckPostsAsync(person, subject, posts);
            await CheckPersonaAsync(person, subject, posts);
        }

        foreach (Reader reader in stage.Readers())
        {
            await CheckAsync(reader, await world.AudienceAsync(reader, stage.Situation));
        }

        foreach ((Reader reader, Audience audience) in stage.Stale)
        {
            await CheckAsync(reader, audience);
        }
    }

    private async Task CheckFeedsAsync(int person, SubjectAuthority subject, List<Said> posts)
    {
        IReadOnlyList<Integration> feeds = await world.Store.Feeds.ListAsync(subject, default);
        Violation.Unless(
            feeds.Select(static feed => (feed.Id.Value, feed.IsPaused)).SequenceEqual(
                stage.Situation.Feeds.Where(feed => feed.Person == person).Select(static feed => (feed.Id, feed.IsPaused))),
            $"{World.NameOf(person)} is shown their own feeds");
        foreach (Integration feed in feeds)
        {
            FeedState state = stage.Situation.Feeds.Find(known => known.Id == feed.Id.Value)!;
            PostPage page = await world.Store.Feeds.ListPostsAsync(subject, new PostFilter(feed.Id, null, 0, All), default);
            Violation.Unless(
                page.Posts.Select(static post => post.Message.Value).ToHashSet().SetEquals(
                    posts.Where(said => said.Post!.Account == state.Account && !said.Post.IsLeftBehind).Select(static said => said.Id)),
                $"a feed of {World.NameOf(person)} lists its posts");
        }

        foreach (FeedState other in stage.Situation.Feeds.Where(feed => feed.Person != person))
        {
            Violation.Unless(
                await world.Store.Feeds.FindAsync(subject, new IntegrationId(other.Id), default) is null,
                $"{World.NameOf(person)} is shown nobody else's feed");
        }
    }

    private async Task CheckPostsAsync(int person, SubjectAuthority subject, List<Said> posts)
    {
        PostPage page = await world.Store.Feeds.ListPostsAsync(subject, new PostFilter(null, null, 0, All), default);
        Violation.Unless(
            page.Total == posts.Count && page.Posts.OrderBy(static post => post.Message.Value)
                .Select(static post => (post.Message.Value, post.Text, (Openness)(int)post.Scope, post.IsPublic, post.NotLearned))
                .SequenceEqual(posts.OrderBy(static said => said.Id)
                    .Select(static said => (said.Id, said.Text, said.Scope, said.Post!.IsPublic, said.Post.Verdict))),
            $"{World.NameOf(person)} is shown their posts as they stand, all of them and no others");
        foreach (Said said in stage.Situation.Said.Where(static said => said.Post is not null))
        {
            KeptPost? found = await world.Store.Feeds.FindPostAsync(subject, new MessageId(said.Id), default);
            Violation.Unless(
                found is not null == posts.Contains(said), $"post {said.Number} is {(posts.Contains(said) ? "" : "not ")}shown to {World.NameOf(person)}");
        }
    }

    private async Task CheckPersonaAsync(int person, SubjectAuthority subject, List<Said> posts)
    {
        PersonaMemory? self = await world.Store.Personas.FindAsync(subject, PersonaId.Self, default);
        List<Said> learned = [.. posts.Where(static said => said is { Learns: true, IsSealed: false })];
        Check(self?.Posts ?? [], learned, isExact: true, $"{World.NameOf(person)}'s own persona");
        Check(
            await world.Store.Personas.ReadPostsAsync(subject, PersonaId.Self, default),
            learned,
            isExact: true,
            $"{World.NameOf(person)}'s analytics");
    }

    private async Task CheckAsync(Reader reader, Audience audience)
    {
        List<Said> readable = [.. stage.Situation.Said.Where(said => said.Post is not null && said.Learns
            && stage.Situation.AreOne(said.Person, reader.Person)
            && Table.MayRead(stage.Situation, _now, reader, said))];
        Check((await world.Store.Personas.ReadMemoryAsync(audience, default)).Posts, readable, !reader.IsStale, $"what {reader} is told of its speaker");
        Check((await world.Store.Personas.ReadPostsAsync(audience, default)).Posts, readable, !reader.IsStale, $"what {reader} counts of its speaker");
    }

    private static void Check(IReadOnlyList<OwnPost> read, List<Said> readable, bool isExact, string what)
    {
        var known = readable.ToDictionary(static said => said.Id);
        foreach (OwnPost post in read)
        {
            Violation.Unless(
                known.TryGetValue(post.Message.Value, out Said? said) && said.Text == post.Text, $"{what} holds only posts that may be read there ({post.Text})");
        }

        Violation.Unless(!isExact || read.Count == readable.Count, $"{what} holds all posts that may be read there: {readable.Count}, not {read.Count}");
    }
}
