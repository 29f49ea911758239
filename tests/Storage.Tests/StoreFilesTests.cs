using System.Text;
using Confidant.Contracts;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage.Sqlite;
using FluentAssertions;
using Xunit;

namespace Confidant.Storage.Tests;

public sealed class StoreFilesTests
{
    private static CancellationToken None => CancellationToken.None;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_byte_of_any_file_holds_a_forgotten_word_after_the_scrub(bool scrubsWhileOthersWrite)
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        UserProfile ben = await scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        for (int i = 0; i < 300; i++)
        {
            await scene.SayAsync(ben, Scene.Private(ben), $"kept {i} " + new string('x', 100));
            NewMessage said = await scene.SayAsync(ana, dm, $"zanzibarquux {i} forgottenmessage", learn: true);
            await scene.LearnAsync(said, Scene.Statement($"zanzibarquux {i}", $"Ana forgottenmemory {i}"));
            await scene.AnswerAsync(ana, dm, $"forgottenreply {i}", said.Id, said.Id);
        }

        await GiveVectorsAsync(store, PartitionKey.Direct(scene.Agent.Id, ana.Id), "forgottenvector");
        await scene.CommitAsync(dm, commit => commit with
        {
            Buttons = [new ButtonDraft("t", ana.Id, dm.Key, "forget", "forgottenbutton", store.Clock.GetUtcNow().AddDays(1))],
        });
        (InboxId entry, Lease lease) = await scene.AcceptAsync(dm, Encoding.UTF8.GetBytes("/forget forgottencommand"));
        (InboxId parked, _) = await scene.AcceptAsync(dm, Encoding.UTF8.GetBytes("forgottenparked"));
        Chat elsewhere = await scene.GroupAsync("elsewhere");
        (InboxId parkedElsewhere, Lease leaseElsewhere) = await scene.AcceptAsync(elsewhere, Encoding.UTF8.GetBytes("forgottenelsewhere"));
        for (int i = 0; i < IInbox.MaxAttempts; i++)
        {
            await store.Inbox.RecordFailureAsync(parked, lease, "Timeout", None);
            await store.Inbox.RecordFailureAsync(parkedElsewhere, leaseElsewhere, "Timeout", None);
        }

        Find(store.DataDirectory).Should().HaveCount(9, "the scan must be able to find what is there");

        await store.Turns.CommitTurnAsync(
            new TurnCommit
            {
                Entry = entry,
                Lease = lease,
                Conversation = dm.Key,
                Effects = [new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default)],
            },
            None);
        Task others = scrubsWhileOthersWrite
            ? Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => scene.SayAsync(ben, Scene.Private(ben), $"more {i}"))))
            : Task.CompletedTask;
        await store.Maintenance.ScrubAsync(None);
        await others;

        Find(store.DataDirectory).Should().BeEmpty();
        (await scene.FindTextsAsync(scene.Audience(ben, Scene.Private(ben)), "kept")).Should().HaveCount(300);
    }

    [Fact]
    public async Task A_restored_backup_does_not_bring_back_what_was_forgotten()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro", learn: true);
        await scene.LearnAsync(said, Scene.Statement("zorro"));
        await scene.AnswerAsync(ana, dm, "about zorro", said.Id, said.Id);
        await scene.SayAsync(ana, dm, "kept");
        string backup = store.Database + ".backup";
        await store.ReopenAsync(() => File.Copy(store.Database, backup));
        await scene.ApplyAsync(
            dm, new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.Topic([["zorro"]]), default));

        await store.ReopenAsync(() => File.Copy(backup, store.Database, overwrite: true));

        (await scene.WindowAsync(scene.Audience(ana, dm), dm)).Should().Equal("kept");
        (await store.Subject.ListAsync(scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await store.Transcript.AppendAsync(said with { Id = new MessageId(store.Ids.NewId()) }, None))
            .Should().BeOfType<AppendOutcome.Erased>();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restored_backup_does_not_bring_back_an_agent_that_its_owner_erased(bool wasAllForgotten)
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        SubjectAuthority subject = scene.Subject(ana);
        var gone = new Agent(new AgentId(store.Ids.NewId()), "Zorro") { Owner = ana.Id, Instructions = "marmalade" };
        await scene.ApplyAsync(
            dm, new TurnEffect.SaveAgent(subject, gone), new TurnEffect.BindAgent(subject, AgentPlace.Chat(dm.Key), gone.Id));
        string backup = store.Database + ".backup";
        await store.ReopenAsync(() => File.Copy(store.Database, backup));
        await scene.ApplyAsync(
            dm,
            wasAllForgotten ? new TurnEffect.Forget(subject, new ForgetSelection.All(), default) : new TurnEffect.DeleteAgent(subject, gone.Id));

        await store.ReopenAsync(() => File.Copy(backup, store.Database, overwrite: true));

        (await store.Agents.FindAsync(gone.Id, None)).Should().BeNull();
        (await store.Agents.ResolveAsync(dm.Key, None)).Should().Be(Agent.Default);
    }

    [Fact]
    public async Task A_deleted_agents_settings_are_in_no_file_after_the_scrub()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        var gone = new Agent(new AgentId(store.Ids.NewId()), "Zorro") { Owner = ana.Id, Instructions = "marmalade" };
        await scene.ApplyAsync(dm, new TurnEffect.SaveAgent(scene.Subject(ana), gone));

        await scene.ApplyAsync(dm, new TurnEffect.DeleteAgent(scene.Subject(ana), gone.Id));
        (await store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(1);
        await store.Maintenance.ScrubAsync(None);

        await store.ReopenAsync(() => Directory.EnumerateFiles(store.DataDirectory, "*", SearchOption.AllDirectories)
            .Select(File.ReadAllBytes)
            .Should().OnlyContain(static bytes => !System.Text.Encoding.Latin1.GetString(bytes).Contains("marmalade")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_restored_backup_does_not_bring_back_what_nobody_wanted_undone(bool wasHiddenInBackup)
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro", learn: true);
        await scene.LearnAsync(said, Scene.Statement("zorro"));
        await scene.SayAsync(ana, dm, "kept");
        string backup = store.Database + ".backup";
        var forget = new TurnEffect.SoftForget(scene.Subject(ana), said.Id);
        if (wasHiddenInBackup)
        {
            await scene.ApplyAsync(dm, forget);
        }

        await store.ReopenAsync(() => File.Copy(store.Database, backup));
        await scene.ApplyAsync(dm, forget);
        store.Clock.Advance(TurnEffect.SoftForget.UndoWindow);
        await store.Maintenance.FinishForgetsAsync(None);

        await store.ReopenAsync(() => File.Copy(backup, store.Database, overwrite: true));

        (await scene.WindowAsync(scene.Audience(ana, dm), dm)).Should().Equal("kept");
        (await store.Subject.ListAsync(scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        using (var db = SqliteConnection.Open(store.Database))
        {
            db.QueryNumber("SELECT count(*) FROM messages").Should().Be(1);
        }

        (await store.Transcript.AppendAsync(said with { Id = new MessageId(store.Ids.NewId()) }, None))
            .Should().BeOfType<AppendOutcome.Erased>();
    }

    [Fact]
    public async Task A_copy_taken_while_the_store_is_at_work_opens_with_everything_that_was_confirmed()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        await using var copy = SqliteHarness.CreateClosed();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await scene.SayAsync(ana, dm, "confirmed");
        await scene.AcceptAsync(dm);
        foreach (string suffix in new[] { "", "-wal" })
        {
            File.Copy(store.Database + suffix, copy.Database + suffix);
        }

        await copy.Maintenance.OpenAsync(None);

        (await new Scene(copy).WindowAsync(scene.Audience(ana, dm), dm)).Should().Equal("confirmed");
        (await copy.Inbox.ListPendingAsync(null, 10, None)).Should().ContainSingle();
    }

    [Fact]
    public async Task The_journal_names_no_source_and_is_its_owners_alone()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro");
        await scene.ApplyAsync(dm, new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default));
        string journal = Path.Combine(store.DataDirectory, "erasures", "erasures.journal");

        await store.ReopenAsync(() =>
        {
            string[] lines = File.ReadAllLines(journal);
            lines.Should().ContainSingle().Which.Should().MatchRegex("^[0-9a-f]{64}$");
            lines[0].Should().NotContain(said.Source.ToString());
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(journal).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
                File.GetUnixFileMode(Path.ChangeExtension(journal, ".key"))
                    .Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        });
    }

    [Fact]
    public async Task A_journal_without_its_key_is_refused()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        await scene.SayAsync(ana, Scene.Private(ana), "zorro");
        await scene.ApplyAsync(
            Scene.Private(ana), new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default));

        Func<Task> open = () => store.ReopenAsync(
            () => File.Delete(Path.Combine(store.DataDirectory, "erasures", "erasures.key")));

        (await open.Should().ThrowAsync<StoreUnusableException>()).WithMessage("*has lost its key*");
    }

    [Fact]
    public async Task A_forget_that_fails_leaves_the_journal_as_it_was()
    {
        await using SqliteHarness store = await SqliteHarness.CreateAsync();
        var scene = new Scene(store);
        UserProfile ana = await scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await scene.SayAsync(ana, dm, "zorro");
        ButtonDraft twice = new("t", ana.Id, dm.Key, "a", "", store.Clock.GetUtcNow().AddDays(1));

        Func<Task> fails = () => scene.CommitAsync(dm, commit => commit with
        {
            Effects = [new TurnEffect.Forget(scene.Subject(ana), new ForgetSelection.All(), default)],
            Buttons = [twice, twice],
        });

        await fails.Should().ThrowAsync<Exception>();
        new FileInfo(Path.Combine(store.DataDirectory, "erasures", "erasures.journal")).Length.Should().Be(0);
        (await scene.WindowAsync(scene.Audience(ana, dm), dm)).Should().Equal("zorro");
        (await store.Transcript.AppendAsync(said, None)).Should().BeOfType<AppendOutcome.AlreadyThere>();
    }

    // A vector is bytes: here they are those of a word.
    private static async Task GiveVectorsAsync(SqliteHarness store, PartitionKey partition, string word)
    {
        byte[] bytes = new byte[SentenceVector.Dimensions];
        Encoding.UTF8.GetBytes(word, bytes);
        PartitionAuthority authority = Scene.Authority(partition, PartitionPurpose.Encode);
        IReadOnlyList<VectorSource> waiting = await store.Vectors.ReadWaitingAsync(authority, SentenceVector.BuiltIn, 1000, None);
        await store.Vectors.CommitAsync(
            authority, SentenceVector.BuiltIn, [.. waiting.Select(row => new EncodedRow(row.Seq, SentenceVector.FromBytes(bytes)))], None);
    }

    private static List<string> Find(string directory)
    {
        string[] words =
        [
            "zanzibarquux", "forgottenmessage", "forgottenmemory", "forgottenreply", "forgottenbutton", "forgottencommand",
            "forgottenparked", "forgottenelsewhere", "forgottenvector",
        ];
        byte[][] files = Directory.GetFiles(directory, "*", SearchOption.AllDirectories).Select(Read).ToArray();
        return words
            .Where(word => files.Any(bytes =>
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0
                || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0))
            .ToList();
    }

    // The lock file holds its lock against every other handle, and holds nothing else.
    private static byte[] Read(string path)
    {
        if (path.EndsWith(".lock", StringComparison.Ordinal))
        {
            new FileInfo(path).Length.Should().Be(0);
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
