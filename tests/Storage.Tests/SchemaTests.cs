using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

public sealed class SchemaTests
{
    [Fact]
    public async Task Every_table_with_a_person_in_it_has_a_rule_and_every_rule_a_table()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        using var db = SqliteConnection.Open(store.Database);

        var withPeople = ReadColumns(db)
            .Where(column => TableRules.PersonColumns.Contains(column.Column))
            .Select(column => column.Table)
            .Distinct();

        TableRules.All.Keys.Should().BeEquivalentTo(withPeople);
        TableRules.All.Values.Should().OnlyContain(rule =>
            rule.Export.Length > 0 && rule.Retention.Length > 0 && rule.Scope.Length > 0);
    }

    [Fact]
    public async Task Every_column_that_could_hold_a_person_is_known_as_one()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        using var db = SqliteConnection.Open(store.Database);
        string[] others =
            ["agent_id", "created_by_agent", "group_id", "message_id", "entry_id", "external_id", "session_id", "token_id", "link_id", "persona_id", "integration_id", "run_id"];

        var ids = ReadColumns(db)
            .Where(column => column.Column.EndsWith("_id", StringComparison.Ordinal))
            .Select(column => column.Column)
            .Distinct()
            .Except(others);

        ids.Should().BeEquivalentTo(TableRules.PersonColumns);
    }

    [Fact]
    public async Task Forgetting_everything_leaves_no_row_in_a_table_whose_rule_says_so()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro", PrivacyScope.CrossContext, learn: true);
        await scene.LearnAsync(said, Scene.Statement("zorro"));
        await scene.AnswerAsync(ana, dm, "answer", said.Id, said.Id);
        await scene.CommitAsync(dm, commit => commit with
        {
            Buttons = [new ButtonDraft("t", ana.Id, dm.Key, "a", "zorro", store.Clock.GetUtcNow().AddDays(1))],
            Effects =
            [
                new TurnEffect.IssueToken(scene.Subject(ana), scene.Token(ana), TokenSecret.Hash("secret")),
                new TurnEffect.IssueLinkCode(scene.Subject(ana), ana.Account, LinkCode.Create()),
                new TurnEffect.DeclareClaim(
                    scene.Subject(ana), new ClaimValue(ClaimKind.Twitter, "zorro"), ClaimMethod.Declared, Message: null),
            ],
        });
        await scene.ApplyAsync(dm, new TurnEffect.OpenChallenge(scene.Subject(ana), new IssuedChallenge
        {
            Id = ChallengeId.Create(),
            User = ana.Id,
            Account = ana.Account,
            Wallet = default,
            Chain = ChainId.Ethereum,
            Text = "text",
            PageText = null,
            Conversation = dm.Key,
            IsPrivateChat = true,
            IssuedAt = store.Clock.GetUtcNow(),
            ExpiresAt = store.Clock.GetUtcNow().AddMinutes(1),
        }));
        var feed = new FeedScene(store, scene, ana);
        await feed.ConnectAsync();
        await feed.SyncAsync(feed.Post("1", "heron"));
        await feed.ApplyAsync(new TurnEffect.ChooseLearning(feed.Subject, new FeedChoice { WithoutTags = ["zorro"] }));
        var own = new Agent(new AgentId(store.Ids.NewId()), "Mine") { Owner = ana.Id };
        await scene.ApplyAsync(dm, new TurnEffect.SaveAgent(scene.Subject(ana), own));
        using var db = SqliteConnection.Open(store.Database);
        string[] erased = TableRules.All.Where(rule => rule.Value.Forget == ForgetRule.Erased).Select(rule => rule.Key).ToArray();
        erased.Should().OnlyContain(table => Count(db, table) > 0, "a test over empty tables shows nothing");

        await scene.ApplyAsync(dm, new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default));

        erased.Should().OnlyContain(table => Count(db, table) == 0);
        Count(db, "postings").Should().Be(0);
        Count(db, "segments").Should().Be(0);
        Count(db, "message_sources").Should().Be(0);
        Count(db, "sync_runs").Should().Be(0);
    }

    [Fact]
    public void Term_hashes_are_siphash()
    {
        // The reference vector of the SipHash paper, appendix A.
        byte[] key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        byte[] input = Enumerable.Range(0, 15).Select(i => (byte)i).ToArray();

        new TermHasher(key).Hash(input).Should().Be(unchecked((long)0xa129ca6149be45e5));
    }

    private static List<(string Table, string Column)> ReadColumns(SqliteConnection db)
    {
        var columns = new List<(string, string)>();
        using SqliteStatement read = db.Use("""
            SELECT t.name, c.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'
            """);
        while (read.Step())
        {
            columns.Add((read.Text(0), read.Text(1)));
        }

        return columns;
    }

    private static long Count(SqliteConnection db, string table) => db.QueryNumber($"SELECT count(*) FROM {table}");
}
