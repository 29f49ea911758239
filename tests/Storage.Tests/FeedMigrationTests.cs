using System.IO.Compression;
using Confidant.Contracts;
using Confidant.Contracts.Machine;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

/// <summary>Opens a store that the seventh version's program wrote, which knew no feeds: Ana said nine things to the bot and one in the
/// club, corrected three of them, and forgot what she had said of Zorro; Ben said one.</summary>
public sealed class FeedMigrationTests : IAsyncLifetime
{
    private readonly SqliteHarness _store = SqliteHarness.CreateClosed();
    private Scene _scene = null!;

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        using FileStream packed = File.OpenRead(Repository.Folder("tests", "Storage.Tests", "Fixtures", "version-7.db.gz"));
        using var stream = new GZipStream(packed, CompressionMode.Decompress);
        await using FileStream file = File.Create(_store.Database);
        await stream.CopyToAsync(file);
        _scene = new Scene(_store);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_store_of_the_seventh_version_keeps_everything_and_knows_statements_by_its_new_indexes()
    {
        (Ask("PRAGMA user_version"), Ask("SELECT count(*) FROM messages"), Ask("SELECT count(*) FROM memories")).Should().Be((7, 9, 9));
        Ask("SELECT count(*) FROM sqlite_master WHERE name = 'integrations'").Should().Be(0);

        await _store.Maintenance.OpenAsync(None);

        (Ask("PRAGMA user_version"), Ask("SELECT count(*) FROM messages"), Ask("SELECT count(*) FROM memories")).Should().Be((8, 9, 9));
        (await _store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
        Ask("""
            SELECT count(*) FROM sqlite_master WHERE type = 'index' AND (
                (name = 'memories_attribute' AND sql LIKE '%agent_id, ifnull(group_id, x''''), privacy_scope, said_at, message%')
                OR (name = 'memories_correcting' AND sql LIKE '%user_id, corrects_attribute%'))
            """).Should().Be(2);
        Ask("SELECT count(*) FROM integrations").Should().Be(0);
        Ask("SELECT count(*) FROM posts").Should().Be(0);
        Ask("SELECT count(*) FROM personas").Should().Be(0);
    }

    [Fact]
    public async Task What_was_learned_and_corrected_before_stands_and_is_corrected_further()
    {
        await _store.Maintenance.OpenAsync(None);
        UserProfile ana = await _scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        (await ShownAsync(ana)).Should().BeEquivalentTo(
            "I live in Lisbon", "no, Friday", "no cat any more", "I like tea", "the club meets on Monday");
        _store.Clock.Advance(TimeSpan.FromHours(1));

        await LearnAsync(ana, "I live in Coimbra", "profile.residence", corrects: null);
        await LearnAsync(ana, "no tea after all", attribute: null, new Correction.OfTerms(["like", "tea"]));

        (await ShownAsync(ana)).Should().BeEquivalentTo(
            "I live in Coimbra", "no, Friday", "no cat any more", "I like tea", "no tea after all", "the club meets on Monday");
        (await _scene.FindTextsAsync(_scene.Audience(ana, dm), "zorro")).Should().BeEmpty();
        (await _store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Its_people_connect_feeds_and_what_they_forgot_before_concerns_only_what_waited_then()
    {
        await _store.Maintenance.OpenAsync(None);
        _store.Clock.Advance(TimeSpan.FromDays(3));
        var ana = new FeedScene(_store, _scene, await _scene.PersonAsync("Ana"));
        await ana.ConnectAsync();

        SyncRun run = await ana.SyncAsync(ana.Post("1", "heron"));

        run.Counts.New.Should().Be(1);
        (await ana.FindInGroupAsync("heron")).Should().Equal("heron");
        (await _store.Personas.ListAsync(ana.Subject, None)).Single().InteractionCount.Should().Be(1);
        (await _store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    private long Ask(string sql)
    {
        using var db = SqliteConnection.Open(_store.Database);
        return db.QueryNumber(sql);
    }

    private async Task LearnAsync(UserProfile person, string text, string? attribute, Correction? corrects)
    {
        _store.Clock.Advance(TimeSpan.FromSeconds(1));
        Chat dm = Scene.Private(person);
        NewMessage said = _scene.Message(person, dm, text) with
        {
            // The numbers that the scene begins with are those of the fixture.
            Source = MessageSource.In(dm.Key, new PlatformMessageId($"later {text}")),
            Learn = true,
        };
        (await _store.Transcript.AppendAsync(said, None)).Should().BeOfType<AppendOutcome.Appended>();
        await _scene.LearnAsync(said, Scene.Statement(text, attribute: attribute) with { Corrects = corrects });
    }

    private async Task<IEnumerable<string>> ShownAsync(UserProfile person) =>
        (await _store.Subject.ListAsync(_scene.Subject(person), new SubjectFilter(0, 100), None)).Entries.Select(static entry => entry.Quote);
}
