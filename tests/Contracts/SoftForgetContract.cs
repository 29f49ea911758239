using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What forgetting with an undo must do on every engine.</summary>
public abstract class SoftForgetContract : StoreContract
{
    private static readonly TimeSpan _window = TurnEffect.SoftForget.UndoWindow;

    [Fact]
    public async Task What_is_forgotten_with_an_undo_is_on_no_read_path_from_the_commit_on()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, dm, "a fine name", secret.Id, secret.Id);
        Audience audience = Scene.Audience(ana, dm);
        PartitionCandidates read = await CandidatesAsync(audience);

        await HideAsync(ana, dm, secret);

        (await Scene.FindTextsAsync(audience, "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(audience, dm)).Should().Equal("the weather is fine");
        (await Store.Transcript.ReadLastSourcesAsync(audience, dm.Key, None)).Should().BeEmpty();
        (await Store.Recall.ReadRowsAsync(audience, [.. read.Rows.Select(row => new RowReference(read.Partition, row.Seq))], None))
            .Select(row => row.Text).Should().Equal("the weather is fine");
        await ExpectNotListedAsync(ana);
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(dm), None)).Should().BeNull();
        PartitionCandidates now = await CandidatesAsync(audience);
        now.Epoch.Should().BeGreaterThan(read.Epoch);
        now.Statistics.Rows.Should().Be(1, "what is hidden leaves no trace in counts");
        (await Store.Vectors.ReadWaitingAsync(
            Scene.Authority(read.Partition, PartitionPurpose.Encode), SentenceVector.BuiltIn, 10, None)).Should().ContainSingle();
    }

    [Fact]
    public async Task Undone_in_time_the_message_and_its_memories_are_back_as_they_were()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        Audience audience = Scene.Audience(ana, dm);
        SubjectExport before = await Store.Subject.ExportAsync(Scene.Subject(ana), None);
        IReadOnlyList<RecalledRow> rows = await Scene.FindAsync(audience, "zorro");
        IReadOnlyList<string> window = await Scene.WindowAsync(audience, dm);
        PartitionCandidates counted = await CandidatesAsync(audience);

        await HideAsync(ana, dm, secret);
        Store.Clock.Advance(_window - TimeSpan.FromSeconds(1));
        (await CanUndoAsync(ana, secret)).Should().BeTrue();
        await UndoAsync(ana, dm, secret);

        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Should().BeEquivalentTo(
            before, options => options.Excluding(export => export.Profile));
        (await Scene.FindAsync(audience, "zorro")).Should().BeEquivalentTo(
            rows, options => options.Excluding(row => row.Reference));
        (await Scene.WindowAsync(audience, dm)).Should().Equal(window);
        (await CandidatesAsync(audience)).Statistics.Should().Be(counted.Statistics);
        (await CanUndoAsync(ana, secret)).Should().BeFalse();
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await Store.Maintenance.FinishForgetsAsync(None)).Should().Be(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Too_late_to_undo_it_is_erased_for_good_and_scrubbed_also_after_a_restart(bool restarts)
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        await HideAsync(ana, dm, secret);
        Store.Clock.Advance(_window - TimeSpan.FromSeconds(1));
        (await Store.Maintenance.FinishForgetsAsync(None)).Should().Be(0);
        if (restarts)
        {
            await Store.ReopenAsync();
        }

        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        (await CanUndoAsync(ana, secret)).Should().BeFalse();
        (await Scene.CommitAsync(dm, Undo(ana, secret))).Should().BeOfType<CommitOutcome.EpochMoved>();

        (await Store.Maintenance.FinishForgetsAsync(None)).Should().Be(1);

        Job scrub = (await Store.Jobs.ClaimAsync(JobKind.Scrub, 10, "test", TimeSpan.FromMinutes(1), None)).Single();
        scrub.Forgot.Should().Be(new ForgetCounts(1, 1, 0));
        scrub.Note.IsEmpty.Should().BeTrue();
        (await Store.Transcript.AppendAsync(secret with { Id = new MessageId(Store.Ids.NewId()) }, None))
            .Should().BeOfType<AppendOutcome.Erased>();
        (await Scene.CommitAsync(dm, Undo(ana, secret))).Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Store.Maintenance.FinishForgetsAsync(None)).Should().Be(0);
    }

    [Fact]
    public async Task Delivered_again_or_edited_while_it_is_hidden_it_stays_hidden_and_comes_back_with_the_new_words()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        await HideAsync(ana, dm, secret);

        AppendOutcome again = await Store.Transcript.AppendAsync(secret with { Id = new MessageId(Store.Ids.NewId()) }, None);
        await Scene.EditAsync(ana, secret, "my dog is called Zorro");

        again.Should().BeOfType<AppendOutcome.Erased>();
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("the weather is fine");
        await ExpectNotListedAsync(ana);
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);

        await UndoAsync(ana, dm, secret);

        (await Scene.FindTextsAsync(Scene.Audience(ana, dm), "zorro")).Should().Equal("my dog is called Zorro");
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(1, "nothing was learned from the new words yet");
    }

    [Fact]
    public async Task A_message_that_was_hidden_before_it_was_learned_from_is_learned_from_after_the_undo()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "I have a cat", learn: true);
        Job job = (await Store.Jobs.ClaimAsync(JobKind.Learn, 1, "test", TimeSpan.FromMinutes(1), None)).Single();
        await HideAsync(ana, dm, said);
        await Store.Learning.CommitLearnedAsync(
            Scene.Authority(job.Partition!.Value), [new LearnedMessage(job.Id, said.Id, [Scene.Statement("I have a cat")])], None);
        await ExpectNotListedAsync(ana);

        await UndoAsync(ana, dm, said);
        await Scene.LearnAsync(said, Scene.Statement("I have a cat"));

        (await ListAsync(ana)).Total.Should().Be(1);
    }

    [Fact]
    public async Task Forget_that_said_twice_means_the_message_before()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage first = await Scene.SayAsync(ana, dm, "first");
        NewMessage second = await Scene.SayAsync(ana, dm, "second");
        await HideAsync(ana, dm, second);

        MessageId? latest = await Store.Transcript.FindMeantAsync(Scene.Subject(ana), dm.Key, null, null, None);
        MessageId? replied = await Store.Transcript.FindMeantAsync(Scene.Subject(ana), dm.Key, second.Source.Message, null, None);

        latest.Should().Be(first.Id);
        replied.Should().Be(first.Id);
    }

    [Fact]
    public async Task Nobody_hides_or_brings_back_the_words_of_others()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        UserProfile ben = await Scene.PersonAsync("Ben");

        await HideAsync(ben, Scene.Private(ben), secret);
        (await Scene.FindTextsAsync(Scene.Audience(ana, dm), "zorro")).Should().ContainSingle();
        await HideAsync(ana, dm, secret);
        (await CanUndoAsync(ben, secret)).Should().BeFalse();

        (await Scene.CommitAsync(Scene.Private(ben), Undo(ben, secret))).Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Fact]
    public async Task Said_again_meanwhile_it_is_remembered_and_an_undo_does_not_double_it()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        await HideAsync(ana, dm, secret);
        NewMessage again = await Scene.SayAsync(ana, dm, "my cat is called Zorro", learn: true);
        await Scene.LearnAsync(again, Scene.Statement("my cat is called Zorro"));
        (await ListAsync(ana)).Entries.Single().Sources.Should().Equal(again.Id);

        await UndoAsync(ana, dm, secret);

        (await ListAsync(ana)).Total.Should().Be(1);
    }

    [Fact]
    public async Task A_value_that_was_replaced_while_it_was_hidden_comes_back_as_outdated()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage lisbon = await Scene.SayAsync(ana, dm, "I live in Lisbon", learn: true);
        await Scene.LearnAsync(lisbon, Scene.Statement("I live in Lisbon", attribute: "profile.residence"));
        await HideAsync(ana, dm, lisbon);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        NewMessage porto = await Scene.SayAsync(ana, dm, "I live in Porto", learn: true);
        await Scene.LearnAsync(porto, Scene.Statement("I live in Porto", attribute: "profile.residence"));

        await UndoAsync(ana, dm, lisbon);

        (await ListAsync(ana)).Entries.Select(entry => entry.Quote).Should().Equal("I live in Porto");
    }

    [Fact]
    public async Task Taking_back_what_is_shared_reaches_what_is_hidden()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro", PrivacyScope.CrossContext, learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));
        await HideAsync(ana, dm, said);

        (await Store.Subject.CountSharedAsync(Scene.Subject(ana), None)).Should().Be(0);
        await Scene.ApplyAsync(
            dm, new TurnEffect.ChangeScope(Scene.Subject(ana), new ScopeSelection.AllShared(), PrivacyScope.GroupOnly));
        (await Scene.FindAsync(Scene.Audience(ana, dm), "zorro")).Should().BeEmpty();
        await UndoAsync(ana, dm, said);

        (await Scene.FindAsync(Scene.Audience(ana, dm), "zorro")).Should().HaveCount(2);
        (await Scene.FindAsync(Scene.Audience(ana, club), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task Forgetting_everything_takes_what_is_hidden_and_the_preview_does_not_show_it()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        await HideAsync(ana, dm, secret);

        ForgetPreview preview = await Store.Subject.PreviewForgetAsync(Scene.Subject(ana), new ForgetSelection.All(), None);
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));

        preview.Samples.Should().Equal("the weather is fine");
        preview.Memories.Should().Be(0);
        (await CanUndoAsync(ana, secret)).Should().BeFalse();
        (await Store.Transcript.AppendAsync(secret with { Id = new MessageId(Store.Ids.NewId()) }, None))
            .Should().BeOfType<AppendOutcome.Erased>();
    }

    [Fact]
    public async Task An_answer_to_what_is_hidden_is_not_committed()
    {
        (UserProfile ana, Chat dm, NewMessage secret) = await SecretAsync();
        await HideAsync(ana, dm, secret);

        CommitOutcome outcome = await Scene.CommitAsync(dm, commit => commit with
        {
            Audience = Scene.Audience(ana, dm),
            Reply = new BotReply(new MessageId(Store.Ids.NewId()), "Zorro?", secret.Id, []),
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    private async Task<(UserProfile Ana, Chat Dm, NewMessage Secret)> SecretAsync()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage secret = await Scene.SayAsync(ana, dm, "my cat is called Zorro", learn: true);
        await Scene.LearnAsync(secret, Scene.Statement("my cat is called Zorro"));
        await Scene.SayAsync(ana, dm, "the weather is fine");
        return (ana, dm, secret);
    }

    private async Task HideAsync(UserProfile person, Chat chat, NewMessage message) =>
        await Scene.ApplyAsync(chat, new TurnEffect.SoftForget(Scene.Subject(person), message.Id));

    private async Task UndoAsync(UserProfile person, Chat chat, NewMessage message) =>
        await Scene.ApplyAsync(chat, new TurnEffect.UndoForget(Scene.Subject(person), message.Id));

    private Func<TurnCommit, TurnCommit> Undo(UserProfile person, NewMessage message) =>
        commit => commit with { Effects = [new TurnEffect.UndoForget(Scene.Subject(person), message.Id)] };

    private async Task<bool> CanUndoAsync(UserProfile person, NewMessage message) =>
        await Store.Subject.CanUndoForgetAsync(Scene.Subject(person), message.Id, None);

    private async Task<SubjectPage> ListAsync(UserProfile person) =>
        await Store.Subject.ListAsync(Scene.Subject(person), new SubjectFilter(0, 10), None);

    private async Task ExpectNotListedAsync(UserProfile person)
    {
        (await ListAsync(person)).Total.Should().Be(0);
        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(person), None);
        export.Entries.Should().BeEmpty();
        export.Messages.Should().NotContain(message => message.Text != "the weather is fine");
    }

    private async Task<PartitionCandidates> CandidatesAsync(Audience audience) =>
        (await Store.Recall.FindCandidatesAsync(audience, new CandidateRequest([], 10), None))[0];
}
