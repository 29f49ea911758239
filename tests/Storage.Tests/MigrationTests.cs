using System.IO.Compression;
using Confidant.Contracts;
using Confidant.Contracts.Machine;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

/// <summary>Opens a store that the first version's program wrote: talk of Alice, Bob and Carla in the playground.</summary>
public sealed class MigrationTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task A_store_of_the_first_version_keeps_everything()
    {
        await using var store = SqliteHarness.CreateClosed();
        Unpack(store.Database);
        Dictionary<string, long> before = Count(store.Database);

        await store.Maintenance.OpenAsync(None);

        before["messages"].Should().Be(20);
        before["memories"].Should().Be(8);
        Dictionary<string, long> after = Count(store.Database);
        foreach ((string table, long rows) in before)
        {
            bool grows = table is "partitions" or "segments" or "participants";
            after[table].Should().BeGreaterThanOrEqualTo(rows, table);
            (after[table] == rows || grows).Should().BeTrue("{0} keeps what it had", table);
        }

        (await store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task What_belongs_to_a_person_is_every_agents_after_the_first_version_too()
    {
        await using var store = SqliteHarness.CreateClosed();
        Unpack(store.Database);
        await store.Maintenance.OpenAsync(None);
        UserProfile alice = (await store.Profiles.FindProfileAsync(new PlatformUserId(Platform.Playground, "alice"), None))!;
        Audience elsewhere = new AudienceResolver().Resolve(
            new Agent(new AgentId(Guid.NewGuid()), "Other"), alice, ChatKind.Private, null);
        var recaller = new Recaller(store.Recall, new TextAnalyzer(), new BuiltInEncoder(new SentenceEncoder()));

        UserContext context = await store.Context.ReadAsync(elsewhere, None);
        Recollection known = await recaller.RecallAsync(
            elsewhere, new RecallQuery("Where do I work? Where do I live?", Language.English, 12), None);

        context.Values.Should().ContainSingle().Which.Statement.Should().Be("Alice works at a bakery called Pão Quente.");
        known.Rows.Should().ContainSingle().Which.Restatement.Should().Be("Alice works at a bakery called Pão Quente.");
    }

    [Fact]
    public async Task What_a_store_of_the_first_version_knows_is_listed_exported_and_found()
    {
        await using var store = SqliteHarness.CreateClosed();
        Unpack(store.Database);
        await store.Maintenance.OpenAsync(None);
        UserProfile alice = (await store.Profiles.FindProfileAsync(
            new PlatformUserId(Platform.Playground, "alice"), None))!;
        var resolver = new AudienceResolver();

        SubjectPage page = await store.Subject.ListAsync(resolver.ResolveSubject(alice), new SubjectFilter(0, 100), None);
        SubjectExport export = await store.Subject.ExportAsync(resolver.ResolveSubject(alice), None);
        IReadOnlyList<Participant> heard = await store.Recall.ReadParticipantsAsync(
            resolver.Resolve(Agent.Default, alice, ChatKind.Private, null), None);

        page.Entries.Select(static entry => (entry.LosslessRestatement, entry.Scope)).Should().BeEquivalentTo(
        [
            ("Alice lives in Lisbon.", PrivacyScope.Private),
            ("Alice works at a bakery called Pão Quente.", PrivacyScope.Private),
            ("Alice's sister Marta is coming to visit on Friday.", PrivacyScope.Private),
            ("Alice moved to Porto.", PrivacyScope.CrossContext),
            ("Alice is allergic to peanuts.", PrivacyScope.CrossContext),
        ]);
        export.Messages.Should().Contain(static message => message.Text == "I am allergic to peanuts.");
        heard.Should().ContainSingle().Which.Name.Should().Be("Alice");
    }

    [Fact]
    public async Task Rows_of_a_store_of_the_first_version_are_linked_in_the_order_of_their_times()
    {
        await using var store = SqliteHarness.CreateClosed();
        Unpack(store.Database);

        await store.Maintenance.OpenAsync(None);

        using var db = SqliteConnection.Open(store.Database);
        db.QueryNumber("SELECT count(*) FROM rows WHERE after_seq IS NOT NULL").Should().BeGreaterThan(0);
        db.QueryNumber("""
            SELECT count(*) FROM rows AS r WHERE r.after_seq IS NOT (SELECT n.row_key & 4294967295 FROM rows AS n
                WHERE n.segment = r.segment AND n.kind = r.kind AND (n.said_at, n.ref) > (r.said_at, r.ref)
                ORDER BY n.said_at, n.ref LIMIT 1)
            """).Should().Be(0);
        db.QueryNumber("""
            SELECT count(*) FROM rows AS r WHERE r.before_seq IS NOT (SELECT n.row_key & 4294967295 FROM rows AS n
                WHERE n.after_seq = r.row_key & 4294967295 AND n.row_key >> 32 = r.row_key >> 32)
            """).Should().Be(0);
        db.QueryNumber("SELECT count(*) FROM segments WHERE first_at NOT BETWEEN 1 AND last_at").Should().Be(0);
    }

    [Fact]
    public async Task A_store_of_the_first_version_takes_settings_of_topics_and_links_copies_from_now_on()
    {
        await using var store = SqliteHarness.CreateClosed();
        Unpack(store.Database);
        await store.Maintenance.OpenAsync(None);
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat club = await scene.GroupAsync(new SeenGroup(new GroupKey(Platform.Telegram, new ChatId("-77")), "club", IsPublic: false));
        var topic = new ThreadId("7");

        await scene.ApplyAsync(club, new TurnEffect.SetTopic(
            scene.Subject(ana), club.Key.Group, topic, scene.Agent.Id, new GroupSettings { Language = "es" }));
        await scene.SayAsync(ana, club, "zorro");

        (await store.Profiles.ReadTopicAsync(club.Group!, topic, None)).Language.Should().Be("es");
        using var db = SqliteConnection.Open(store.Database);
        db.QueryNumber("SELECT count(*) FROM messages WHERE heard_as IS NOT NULL").Should().Be(1, "nobody knows what older ones were heard as");
        (await store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    private static void Unpack(string database)
    {
        using FileStream packed = File.OpenRead(Repository.Folder("tests", "Storage.Tests", "Fixtures", "version-1.db.gz"));
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        using FileStream file = File.Create(database);
        stream.CopyTo(file);
    }

    private static Dictionary<string, long> Count(string database)
    {
        using var db = SqliteConnection.Open(database);
        string[] tables =
        [
            "messages", "memories", "memory_sources", "message_sources", "rows", "postings", "segments", "partitions",
            "participants", "user_profiles", "identities", "group_contexts", "group_keys", "inbox", "audit",
        ];
        return tables.ToDictionary(static table => table, table => db.QueryNumber($"SELECT count(*) FROM {table}"));
    }
}
