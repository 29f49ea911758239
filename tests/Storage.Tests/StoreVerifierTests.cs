using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

public sealed class StoreVerifierTests
{
    private static CancellationToken None => CancellationToken.None;

    /// <summary>A fault, and what does it to a store of two people, a group, shared words, memories, replies and a summary.</summary>
    public static TheoryData<StoreFault, string> Damage => new()
    {
        { StoreFault.MemoryWithoutSource, "DELETE FROM memory_sources" },
        { StoreFault.ReachUnlikeLink, "INSERT INTO profile_reach(reader_id, owner_id, opens_private) VALUES (zeroblob(16), randomblob(16), 0)" },
        { StoreFault.MemoryWithoutSource, "DELETE FROM messages WHERE text = 'zorro at home'" },
        { StoreFault.MemoryWithoutSource, "UPDATE messages SET deleted_at = expires_at WHERE text = 'zorro at home'" },
        { StoreFault.MemoryWiderThanSource, "UPDATE messages SET privacy_scope = 0 WHERE text = 'zorro in the club'" },
        { StoreFault.MemoryWiderThanSource, "UPDATE messages SET expires_at = expires_at - 1 WHERE text = 'zorro in the club'" },
        { StoreFault.MemoryWiderThanSource, "UPDATE memories SET group_epoch = 7 WHERE group_id IS NOT NULL" },
        { StoreFault.RowWithoutOwner, "DELETE FROM messages WHERE text = 'said by Ben'" },
        { StoreFault.RowWithoutOwner, "UPDATE messages SET deleted_at = expires_at WHERE text = 'said by Ben'" },
        { StoreFault.RowWithoutOwner, "UPDATE memories SET valid_to = 1" },
        { StoreFault.OwnerWithoutRow, "DELETE FROM rows WHERE kind = 1" },
        { StoreFault.OwnerWithoutRow, "DELETE FROM rows WHERE kind = 2" },
        { StoreFault.OwnerWithoutRow, "DELETE FROM rows WHERE row_key = (SELECT max(row_key) FROM rows WHERE privacy_scope = 2)" },
        { StoreFault.RowUnlikeOwner, "UPDATE rows SET privacy_scope = 2 WHERE group_id IS NOT NULL" },
        { StoreFault.RowUnlikeOwner, "UPDATE rows SET expires_at = NULL" },
        { StoreFault.RowUnlikeOwner, "UPDATE memories SET user_id = x'00'" },
        { StoreFault.RowMisplaced, "UPDATE rows SET group_epoch = 7 WHERE group_id IS NOT NULL" },
        { StoreFault.RowMisplaced, "UPDATE partitions SET kind = 5 WHERE kind = 1" },
        { StoreFault.RowMisplaced, "UPDATE partitions SET owner_id = x'00' WHERE kind = 2" },
        { StoreFault.WordWithoutRow, "INSERT INTO postings VALUES (1, 42, 999)" },
        { StoreFault.WordsMissing, "DELETE FROM postings WHERE partition = 1 AND term = (SELECT max(term) FROM postings WHERE partition = 1)" },
        { StoreFault.WrongParticipant, "UPDATE participants SET row_count = row_count + 1" },
        { StoreFault.WrongParticipant, "DELETE FROM participants" },
        { StoreFault.WrongParticipant, "INSERT INTO participants VALUES (1, x'00', 'Somebody', 1, 1)" },
        { StoreFault.WrongTotals, "UPDATE partitions SET row_count = row_count + 1" },
        { StoreFault.WrongTotals, "UPDATE partitions SET word_count = word_count + 1" },
        { StoreFault.WrongTotals, "UPDATE partitions SET segment_count = segment_count + 1" },
        { StoreFault.WaitingWithoutSource, "DELETE FROM messages WHERE text = 'said by Ben'" },
        { StoreFault.WaitingWithoutSource, "DELETE FROM messages WHERE text = 'the answer'" },
        { StoreFault.WaitingWithoutSource, "UPDATE messages SET deleted_at = expires_at WHERE text = 'said by Ben'" },
        { StoreFault.SummaryWithoutSource, "DELETE FROM summary_sources" },
        { StoreFault.SummaryWithoutSource, "UPDATE messages SET deleted_at = expires_at WHERE text = 'said by Ben'" },
        { StoreFault.MessageInForeignSession, "UPDATE messages SET session = (SELECT session FROM chat_sessions WHERE user_id IS NOT NULL)" },
        { StoreFault.MessageInForeignSession, "UPDATE chat_sessions SET user_id = x'00' WHERE user_id IS NOT NULL" },
        { StoreFault.MessageInForeignSession, "UPDATE chat_sessions SET agent_id = x'00'" },
        { StoreFault.MessageInForeignSession, "UPDATE chat_sessions SET group_epoch = 7 WHERE group_id IS NOT NULL" },
        { StoreFault.SessionWithoutMessage, "UPDATE messages SET session = NULL" },
        { StoreFault.Overdue, "UPDATE messages SET expires_at = 1" },
        { StoreFault.Overdue, "UPDATE memories SET expires_at = 1" },
        { StoreFault.Overdue, "UPDATE messages SET deleted_at = 1 WHERE user_id IS NOT NULL" },
        { StoreFault.Overdue, "UPDATE group_contexts SET is_active = 0, left_at = 1" },
    };

    [Theory]
    [MemberData(nameof(Damage))]
    public async Task Each_kind_of_damage_is_found(StoreFault fault, string damage)
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        await FillAsync(store);
        (await store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty("only what is done next is wrong");

        using (var db = SqliteConnection.Open(store.Database))
        {
            db.Execute($"PRAGMA foreign_keys = OFF; {damage}");
        }

        StoreReport report = await store.Maintenance.VerifyAsync(None);
        report.Problems.Select(problem => problem.Fault).Should().Contain(fault);
        report.Count.Should().BePositive();
        report.At.Should().Be(store.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_message_whose_source_is_in_the_erasure_journal_is_found()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro");
        await scene.ApplyAsync(dm, new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default));
        NewMessage other = await scene.SayAsync(ana, dm, "kept");
        using (var db = SqliteConnection.Open(store.Database))
        {
            db.Use("UPDATE messages SET source = ? WHERE source = ?").Bind(said.Source.ToString()).Bind(other.Source.ToString()).Run();
        }

        StoreReport report = await store.Maintenance.VerifyAsync(None);

        report.Problems.Should().Equal(new StoreProblem(StoreFault.ErasedMessage, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_long_history_has_no_faults(int seed)
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var history = new History(store, seed);
        await history.BeginAsync();
        for (int i = 0; i < 12; i++)
        {
            for (int step = 0; step < 40; step++)
            {
                await history.StepAsync();
            }

            // As the host does every minute and every hour.
            await store.Maintenance.FinishForgetsAsync(None);
            await store.Maintenance.PurgeAsync(None);
            StoreReport report = await store.Maintenance.VerifyAsync(None);
            report.Problems.Should().BeEmpty("seed {0} after {1}", seed, history.Log);
        }

        history.Kinds.Should().BeGreaterThan(18, "a history of few kinds of events shows little");
    }

    private static async Task FillAsync(SqliteHarness store)
    {
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        UserProfile ben = await scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        Chat club = await scene.GroupAsync("club");
        await scene.JoinAsync(club, true, ana, ben);
        await LearnAsync(scene, await scene.SayAsync(ana, dm, "zorro at home", learn: true));
        await LearnAsync(scene, await scene.SayAsync(ana, club, "zorro in the club", learn: true));
        await scene.SayAsync(ana, dm, "zorro shared", PrivacyScope.CrossContext);
        NewMessage bens = await scene.SayAsync(ben, club, "said by Ben");
        await scene.AnswerAsync(ana, club, "the answer", bens.Id, bens.Id);
        foreach (UserProfile person in new[] { ana, ben })
        {
            await scene.ApplyAsync(dm, new TurnEffect.SetRetention(scene.Subject(person), 30));
        }

        using var db = SqliteConnection.Open(store.Database);
        db.Execute("""
            INSERT INTO summaries(id, partition, text, language, made_at) SELECT 1, min(partition), 'summary', 0, 0 FROM partitions WHERE kind = 3;
            INSERT INTO summary_sources SELECT 1, id FROM messages WHERE text = 'said by Ben';
            """);
    }

    private static Task LearnAsync(Scene scene, NewMessage said) => scene.LearnAsync(said, Scene.Statement(said.Text));
}
