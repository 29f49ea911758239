using System.Text.Json;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Offline;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>People see their own feeds and posts, all of them and nobody else's; what personas keep in mind is read as the posts may be.</summary>
internal sealed class FeedChecks(World world, Stage stage)
{
    private const int All = 100;
    private const int Plenty = 1_000_000;

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
            await CheckPersonasAsync(person, subject, posts);
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

    private async Task CheckPersonasAsync(int person, SubjectAuthority subject, List<Said> posts)
    {
        List<OwnPersona> personas = [.. stage.Situation.Personas.Where(persona => persona.Person == person)];
        Violation.Unless(
            (await world.Store.Personas.ListAsync(subject, default))
                .Select(static persona => (persona.Id.Value, persona.Name, persona.LearningEnabled))
                .SequenceEqual(personas.Select(static persona => (persona.Number, persona.Name, persona.Learns))),
            $"{World.NameOf(person)} is shown their own personas, all of them and no others");
        IReadOnlyList<PersonaMemory> exported = (await world.Store.Subject.ExportAsync(subject, default)).Personas;
        foreach (OwnPersona persona in personas)
        {
            var id = new PersonaId(persona.Number);
            string whose = $"{World.NameOf(person)}'s persona {persona.Number}";
            List<Said> learned = [.. posts.Where(said => said is { Learns: true, IsSealed: false } && said.Post!.Minds.Contains(persona.Number))];
            PersonaMemory? kept = await world.Store.Personas.FindAsync(subject, id, default);
            Violation.Unless(kept is not null, $"{whose} is found");
            Check(kept!.Posts, learned, isExact: true, $"the memory of {whose}");
            CheckWords(MemoryContextWriter.Write(MemoryContextWriter.Choose(kept.Posts)), learned, isExact: true, $"the memory context of {whose}");
            Check(exported.Single(memory => memory.Persona.Id == id).Posts, learned, isExact: true, $"the export of {whose}");
            IReadOnlyList<OwnPost> latest = await world.Store.Personas.ReadPostsAsync(subject, id, default);
            Check(latest, learned, isExact: true, $"the latest posts of {whose}");
            CheckCounted(PostAnalytics.Of(latest), learned, isExact: true, $"the analytics of {whose}");
        }
    }

    private async Task CheckAsync(Reader reader, Audience audience)
    {
        List<Said> readable =
        [
            .. stage.Situation.Said.Where(said => said.Post is { } post && said.Learns && post.Minds.Contains(OwnPersona.Self)
                && stage.Situation.AreOne(said.Person, reader.Person)
                && Table.MayRead(stage.Situation, _now, reader, said)),
        ];
        bool isExact = !reader.IsStale;
        List<string> ofOthers = await CheckOthersAsync(reader, audience, isExact);
        Check((await world.Store.Personas.ReadMemoryAsync(audience, default)).Posts, readable, isExact, $"what {reader} is told of its speaker");
        PersonaReading all = await ReadAsync(audience, PromptParts.Self | PromptParts.Posts);
        CheckWords(MemoryContextWriter.Write(all.Self), readable, isExact: false, $"the memory context for {reader}");
        CheckCounted(all.Posts!.Analytics, readable, isExact, $"what {reader} counts of its speaker");
        foreach (PersonaReading reading in new[] { all, await ReadAsync(audience, PromptParts.LatestPosts) })
        {
            Prompt prompt = PromptOf(reader, audience, reading);
            IEnumerable<OfflineAnswer> answers = Enum.GetValues<PostQuestion>().Select(question => PostTeller.Tell(question, prompt));
            CheckWords(string.Concat(answers.Select(static answer => answer.Text)), readable, isExact: false, $"an answer about posts for {reader}");
            CheckWords(
                string.Concat(PromptBuilder.ToMessages(prompt, Plenty).Select(static message => message.Text)),
                readable.Select(static said => said.Canary).Concat(ofOthers),
                $"the prompt of a question about posts for {reader}");
            Violation.IfAny(
                reading.Self.Sources.Concat(reading.Posts!.Sources).Where(id => !readable.Exists(said => said.Id == id.Value)),
                $"an answer about posts for {reader} rests only on posts that may be read there");
        }
    }

    // How somebody calls their personas is for their own private chats, of one profile alone.
    private async Task<List<string>> CheckOthersAsync(Reader reader, Audience audience, bool isExact)
    {
        List<OwnPersona> own = reader.Kind == ReaderKind.Direct
            ? [.. stage.Situation.Personas.Where(persona => persona.Person == reader.Person && persona.Number != OwnPersona.Self)]
            : [];
        IReadOnlyList<PersonaMemory> told = await world.Store.Personas.ReadOthersAsync(audience, default);
        List<string> words = [.. own.Select(static persona => persona.Name)];
        foreach (OwnPersona persona in own)
        {
            List<Said> learned =
            [
                .. stage.Situation.Said.Where(said => said.Post is { } post && said.Learns && said.Person == reader.Person
                    && post.Minds.Contains(persona.Number) && Table.MayRead(stage.Situation, _now, reader, said)),
            ];
            words.AddRange(learned.Select(static said => said.Canary));
            Check(
                told.SingleOrDefault(memory => memory.Persona.Name == persona.Name)?.Posts ?? [],
                learned,
                isExact,
                $"what persona {persona.Number} tells {reader}");
        }

        Violation.IfAny(
            told.Select(static memory => memory.Persona.Name).Except(words),
            $"{reader} is told of no persona but the speaker's own");
        return words;
    }

    private ValueTask<PersonaReading> ReadAsync(Audience audience, PromptParts parts) =>
        new PersonaShelf(world.Store.Personas).ReadAsync(audience, _now, parts, default);

    private static Prompt PromptOf(Reader reader, Audience audience, PersonaReading reading) => new()
    {
        Agent = new Agent(audience.Agent, "Agent"),
        Persona = new Persona("Agent", "neutral", "", "", ""),
        Audience = audience,
        Speaker = audience.Speaker,
        SpeakerName = World.NameOf(reader.Person),
        Chat = reader.Kind == ReaderKind.Direct ? ChatKind.Private : ChatKind.Group,
        Message = "",
        Language = Language.English,
        IsRemembered = true,
        Recalled = [],
        Self = reading.Self,
        Personas = reading.Others,
        Posts = reading.Posts,
    };

    private static void CheckCounted(PostAnalytics counted, List<Said> readable, bool isExact, string what)
    {
        CheckWords(JsonSerializer.Serialize(counted), readable, isExact: false, what);
        Violation.Unless(isExact ? counted.Posts == readable.Count : counted.Posts <= readable.Count, $"{what} is counted over {readable.Count} posts, not {counted.Posts}");
        string[] tags = [.. readable.Select(static said => said.Post!.Tag)];
        Violation.Unless(
            counted.Hashtags.All(tag => isExact ? tags.Count(own => own == tag.Name) == tag.Posts : tags.Contains(tag.Name)),
            $"{what} counts only tags that may be read there");
    }

    private static void CheckWords(string text, List<Said> readable, bool isExact, string what)
    {
        CheckWords(text, readable.Select(static said => said.Canary), what);
        Violation.Unless(
            !isExact || readable.TrueForAll(said => text.Contains(said.Canary, StringComparison.Ordinal)), $"{what} holds all words that may be read there");
    }

    private static void CheckWords(string text, IEnumerable<string> words, string what) =>
        Violation.IfAny(Canary.In(text).Except(words), $"{what} holds only words that may be read there");

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
