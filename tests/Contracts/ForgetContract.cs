using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What forgetting must do on every engine.</summary>
public abstract class ForgetContract : StoreContract
{
    [Fact]
    public async Task A_forgotten_topic_takes_messages_memories_replies_and_waiting_chunks_with_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage secret = await Scene.SayAsync(ana, dm, "my cat is called Zorro", learn: true);
        await Scene.SayAsync(ana, dm, "the weather is fine");
        await Scene.LearnAsync(secret, Scene.Statement("my cat is called Zorro"));
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, dm, "Zorro is a fine name", secret.Id, secret.Id);

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["zorro"]]));

        Audience audience = Scene.Audience(ana, dm);
        (await Scene.FindTextsAsync(audience, "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(audience, dm)).Should().Equal("the weather is fine");
        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(dm), None)).Should().BeNull();
        Job scrub = (await ClaimScrubsAsync()).Single();
        scrub.Forgot.Should().Be(new ForgetCounts(1, 1, 1));
        scrub.Note.ToArray().Should().Equal(7);
    }

    [Fact]
    public async Task A_topic_needs_all_of_its_terms_in_one_message()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "red boat");
        await Scene.SayAsync(ana, dm, "red house");

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["red", "boat"]]));

        (await Scene.FindTextsAsync(Scene.Audience(ana, dm), "red")).Should().Equal("red house");
    }

    [Fact]
    public async Task A_topic_that_only_a_memory_names_takes_the_message_it_was_learned_from()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "I moved there", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("I moved there") with { Index = Scene.Index("lisbon") });

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["lisbon"]]));

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_topic_is_found_in_every_scope_and_in_what_is_outdated()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat before = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, dm, "zorro in private");
        await Scene.SayAsync(ana, dm, "zorro shared", PrivacyScope.CrossContext);
        NewMessage taken = await Scene.SayAsync(ana, before, "zorro taken back");
        await Scene.ApplyAsync(
            dm, new TurnEffect.ChangeScope(Scene.Subject(ana), new ScopeSelection.Messages([taken.Id]), PrivacyScope.Private));
        await Scene.SayAsync(ana, before, "zorro of an earlier epoch");
        Chat club = await Scene.GroupAsync("club", isPublic: true);
        await Scene.SayAsync(ana, club, "zorro in a group");
        NewMessage moved = await Scene.SayAsync(ana, dm, "I moved there", learn: true);
        await Scene.LearnAsync(moved, Scene.Statement("I moved there", "zorro street", "home") with { Index = Scene.Index("zorro") });
        NewMessage again = await Scene.SayAsync(ana, dm, "I moved on", learn: true);
        await Scene.LearnAsync(again, Scene.Statement("I moved on", "other street", "home"));
        var topic = new ForgetSelection.Topic([["zorro"]]);

        ForgetPreview preview = await Store.Subject.PreviewForgetAsync(Scene.Subject(ana), topic, None);
        await ForgetAsync(ana, dm, topic);

        preview.Messages.Should().Be(6);
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Single().Text.Should().Be("I moved on");
    }

    [Fact]
    public async Task A_topic_of_which_only_a_hidden_message_speaks_goes_too()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "I moved there", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("I moved there") with { Index = Scene.Index("lisbon") });
        await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["lisbon"]]));

        (await Store.Subject.CanUndoForgetAsync(Scene.Subject(ana), said.Id, None)).Should().BeFalse();
    }

    [Fact]
    public async Task Forgetting_everything_takes_the_replies_to_words_that_were_not_stored()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, dm, "nice to meet you", null);

        await ForgetAsync(ana, dm, new ForgetSelection.Here(dm.Key));

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(dm), None)).Should().BeNull();
    }

    [Fact]
    public async Task Words_of_other_people_stay()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat group = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, group, "the party is on friday");
        await Scene.SayAsync(ben, group, "friday suits me");

        await ForgetAsync(ana, group, new ForgetSelection.Topic([["friday"]]));

        (await Scene.FindTextsAsync(Scene.Audience(ana, group), "friday")).Should().Equal("friday suits me");
    }

    [Fact]
    public async Task Last_takes_only_the_latest_message_of_that_chat()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat group = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, dm, "first");
        await Scene.SayAsync(ana, dm, "second");
        await Scene.SayAsync(ana, group, "third");

        await ForgetAsync(ana, dm, new ForgetSelection.Last(dm.Key));

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("first");
        (await Scene.WindowAsync(Scene.Audience(ana, group), group)).Should().Equal("third");
    }

    [Fact]
    public async Task Here_takes_one_chat_and_all_takes_every_chat()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat group = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, dm, "first");
        await Scene.SayAsync(ana, group, "second");

        await ForgetAsync(ana, dm, new ForgetSelection.Here(dm.Key));
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().BeEmpty();
        (await Scene.WindowAsync(Scene.Audience(ana, group), group)).Should().Equal("second");

        await ForgetAsync(ana, dm, new ForgetSelection.All());
        (await Scene.WindowAsync(Scene.Audience(ana, group), group)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_forgotten_source_does_not_come_back_by_redelivery_or_edit_even_after_a_restart()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "secret");
        await ForgetAsync(ana, dm, new ForgetSelection.All());
        await Store.ReopenAsync();
        Store.Clock.Advance(TimeSpan.FromDays(3));

        AppendOutcome again = await Store.Transcript.AppendAsync(
            said with { Id = new MessageId(Store.Ids.NewId()), ReceivedAt = Store.Clock.GetUtcNow() }, None);
        bool edited = await Scene.EditAsync(ana, said, "secret");

        again.Should().BeOfType<AppendOutcome.Erased>();
        edited.Should().BeFalse();
    }

    [Theory]
    [InlineData("zorro", true)]
    [InlineData("dog", false)]
    public async Task A_message_accepted_before_a_topic_was_forgotten_is_kept_out_only_if_it_is_about_it(
        string topic, bool isErased)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage waiting = Scene.Message(ana, dm, "zorro is a cat");
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await ForgetAsync(ana, dm, new ForgetSelection.Topic([[topic]]));

        AppendOutcome outcome = await Store.Transcript.AppendAsync(waiting, None);

        (outcome is AppendOutcome.Erased).Should().Be(isErased);
    }

    [Fact]
    public async Task Saying_it_anew_is_a_new_statement()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "zorro");
        await ForgetAsync(ana, dm, new ForgetSelection.All());
        Store.Clock.Advance(TimeSpan.FromSeconds(1));

        await Scene.SayAsync(ana, dm, "zorro again");

        (await Scene.FindTextsAsync(Scene.Audience(ana, dm), "zorro")).Should().Equal("zorro again");
    }

    [Fact]
    public async Task A_forget_moves_the_epoch_of_every_partition_it_touches_and_no_other()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat group = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, group, "friday");
        await Scene.SayAsync(ben, Scene.Private(ben), "friday");
        long before = await EpochAsync(Scene.Audience(ben, group));
        long others = await EpochAsync(Scene.Audience(ben, Scene.Private(ben)));

        await ForgetAsync(ana, group, new ForgetSelection.All());

        (await EpochAsync(Scene.Audience(ben, group))).Should().BeGreaterThan(before);
        (await EpochAsync(Scene.Audience(ben, Scene.Private(ben)))).Should().Be(others);
    }

    [Fact]
    public async Task A_preview_counts_and_shows_only_the_persons_own_words_and_changes_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat group = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, group, "friday is fine", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("friday is fine"));
        await Scene.SayAsync(ben, group, "friday is not");

        ForgetPreview preview = await Store.Subject.PreviewForgetAsync(
            Scene.Subject(ana), new ForgetSelection.Topic([["friday"]]), None);

        preview.Should().BeEquivalentTo(new ForgetPreview(1, 1, ["friday is fine"], [said.Id]));
        (await Scene.WindowAsync(Scene.Audience(ana, group), group)).Should().HaveCount(2);
    }

    [Fact]
    public async Task A_job_that_learns_from_a_forgotten_message_learns_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "I have a cat", learn: true);
        Job job = (await Store.Jobs.ClaimAsync(JobKind.Learn, 1, "test", TimeSpan.FromMinutes(1), None)).Single();

        await ForgetAsync(ana, dm, new ForgetSelection.All());
        await Store.Learning.CommitLearnedAsync(
            Scene.Authority(job.Partition!.Value),
            [new LearnedMessage(job.Id, said.Id, [Scene.Statement("I have a cat")])],
            None);

        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);
    }

    private async Task ForgetAsync(UserProfile person, Chat chat, ForgetSelection selection) =>
        await Scene.ApplyAsync(chat, new TurnEffect.Forget(Scene.Subject(person), selection, new byte[] { 7 }));

    private async Task<IReadOnlyList<Job>> ClaimScrubsAsync() =>
        await Store.Jobs.ClaimAsync(JobKind.Scrub, 10, "test", TimeSpan.FromMinutes(1), None);

    private async Task<long> EpochAsync(Audience audience) =>
        (await Store.Recall.FindCandidatesAsync(audience, new CandidateRequest([], 0), None))[0].Epoch;
}
