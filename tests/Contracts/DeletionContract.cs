using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What every engine must do when a platform deletes messages.</summary>
public abstract class DeletionContract : StoreContract
{
    [Fact]
    public async Task A_deleted_message_goes_with_all_that_rests_on_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "my cat is called Zorro", learn: true);
        await Scene.SayAsync(ana, club, "the weather is fine");
        await Scene.LearnAsync(said, Scene.Statement("my cat is called Zorro"));
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "Zorro is a fine name", said.Id, said.Id);
        Audience audience = Scene.Audience(ana, club);
        long before = await EpochAsync(audience);

        int removed = await DeleteAsync(said);

        removed.Should().Be(1);
        (await Scene.FindTextsAsync(audience, "zorro")).Should().BeEmpty();
        (await Scene.WindowAsync(audience, club)).Should().Equal("the weather is fine");
        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Messages.Single().Text.Should().Be("the weather is fine");
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().BeNull();
        (await EpochAsync(audience)).Should().BeGreaterThan(before);
    }

    [Fact]
    public async Task Several_are_deleted_at_once_and_what_others_said_stays()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage first = await Scene.SayAsync(ana, club, "zorro one", learn: true);
        NewMessage second = await Scene.SayAsync(ben, club, "zorro two", learn: true);
        await Scene.SayAsync(ben, club, "zorro three");

        (await DeleteAsync(first, second)).Should().Be(2);

        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "zorro")).Should().Equal("zorro three");
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(0);
    }

    [Fact]
    public async Task It_goes_as_every_agent_heard_it_and_counts_once()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        var other = new Agent(new AgentId(Store.Ids.NewId()), "Second");
        Chat first = await Scene.GroupAsync("club");
        Scene second = Scene.With(other);
        Chat club = await second.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, first, "zorro");
        await Store.Transcript.AppendAsync(said with { Id = new MessageId(Store.Ids.NewId()), Agent = other.Id }, None);

        (await DeleteAsync(said)).Should().Be(1);

        (await second.FindTextsAsync(second.Audience(ana, club), "zorro")).Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Audience(ana, first), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task Delivered_twice_it_changes_nothing_more()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await DeleteAsync(said);
        await Scene.SayAsync(ana, dm, "something else");
        long before = await EpochAsync(Scene.Audience(ana, dm));

        (await DeleteAsync(said)).Should().Be(0);

        (await EpochAsync(Scene.Audience(ana, dm))).Should().Be(before);
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("something else");
    }

    [Fact]
    public async Task It_does_not_come_back_by_redelivery_or_edit_even_after_a_restart()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await DeleteAsync(said);
        await Store.ReopenAsync();
        Store.Clock.Advance(TimeSpan.FromDays(3));
        await Store.Maintenance.PurgeAsync(None);

        (await AppendAsync(said)).Should().BeOfType<AppendOutcome.Erased>();
        (await EditAsync(ana, said, "zorro again")).Should().BeFalse();
    }

    [Fact]
    public async Task One_that_was_deleted_before_it_was_handled_is_not_stored()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage waiting = Scene.Message(ana, dm, "zorro");
        (await DeleteAsync(waiting)).Should().Be(0);
        await Store.ReopenAsync();

        (await AppendAsync(waiting)).Should().BeOfType<AppendOutcome.Erased>();
        await Scene.SayAsync(ana, dm, "something else");

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("something else");
    }

    [Fact]
    public async Task One_that_waits_longer_than_deliveries_are_remembered_is_not_stored_either()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage waiting = Scene.Message(ana, dm, "zorro");
        (InboxId entry, Lease lease) = await Scene.AcceptAsync(dm);
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await DeleteAsync(waiting);
        Store.Clock.Advance(TimeSpan.FromDays(3));
        await Store.Maintenance.PurgeAsync(None);

        (await AppendAsync(waiting)).Should().BeOfType<AppendOutcome.Erased>();

        lease = await Scene.LeaseAsync(dm, lease.Owner);
        await Store.Turns.CommitTurnAsync(new TurnCommit { Entry = entry, Lease = lease, Conversation = dm.Key }, None);
        await Store.Maintenance.PurgeAsync(None);
        (await AppendAsync(waiting)).Should().BeOfType<AppendOutcome.Appended>("nothing of that time waits any more");
    }

    [Fact]
    public async Task The_bots_own_message_leaves_the_transcript_and_peoples_words_stay()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro is a cat");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "so I heard", said.Id, said.Id);
        (_, PendingChunk kept) = await Scene.AnswerAsync(ana, club, "once more", said.Id, said.Id);
        await SendAsync(club, chunk, "901");
        await SendAsync(club, kept, "902");

        (await Store.Transcript.RemoveAsync([SourceIn(club, "901")], None)).Should().Be(0);

        (await Scene.WindowAsync(Scene.Audience(ana, club), club)).Should().Equal("zorro is a cat", "once more");
        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "zorro")).Should().Equal("zorro is a cat");
    }

    [Fact]
    public async Task A_number_that_is_not_the_bots_in_that_chat_deletes_nothing_of_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        Chat hiking = await Scene.GroupAsync("hiking");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro is a cat");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "so I heard", said.Id);
        await SendAsync(club, chunk, "901");

        await Store.Transcript.RemoveAsync([SourceIn(hiking, "901")], None);

        (await Scene.WindowAsync(Scene.Audience(ana, club), club)).Should().Equal("zorro is a cat", "so I heard");
    }

    [Fact]
    public async Task A_message_that_was_forgotten_with_an_undo_cannot_be_brought_back_once_it_is_deleted()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));

        await DeleteAsync(said);

        (await Store.Subject.CanUndoForgetAsync(Scene.Subject(ana), said.Id, None)).Should().BeFalse();
    }

    [Fact]
    public async Task Buttons_of_its_author_end_and_those_of_others_stay()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");
        DateTimeOffset later = Store.Clock.GetUtcNow().AddHours(1);
        await Scene.CommitAsync(club, commit => commit with
        {
            Buttons =
            [
                new ButtonDraft("hers", ana.Id, club.Key, "forget", "zorro", later),
                new ButtonDraft("his", ben.Id, club.Key, "forget", "other", later),
            ],
        });

        await DeleteAsync(said);

        (await Store.Turns.FindButtonAsync("hers", club.Key, Scene.Subject(ana), None)).Should().BeOfType<ButtonLookup.Stale>();
        (await Store.Turns.FindButtonAsync("his", club.Key, Scene.Subject(ben), None)).Should().BeOfType<ButtonLookup.Live>();
    }

    [Fact]
    public async Task The_files_are_cleaned_once_for_all_that_was_deleted_within_some_minutes()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage first = await Scene.SayAsync(ana, dm, "zorro");
        NewMessage second = await Scene.SayAsync(ana, dm, "zorro too");
        await DeleteAsync(first);
        Store.Clock.Advance(TimeSpan.FromMinutes(9));
        await DeleteAsync(second);
        await Store.Maintenance.FinishForgetsAsync(None);
        (await Store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(0);

        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await Store.Maintenance.FinishForgetsAsync(None);
        await Store.Maintenance.FinishForgetsAsync(None);

        (await Store.Jobs.CountAsync(JobKind.Scrub, None)).Should().Be(1);
    }

    [Fact]
    public async Task A_deleted_thread_goes_with_all_that_was_said_in_it_and_the_rest_of_its_group_stays()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat thread = club with { Key = club.Key with { Thread = new ThreadId("7") } };
        Chat other = club with { Key = club.Key with { Thread = new ThreadId("8") } };
        NewMessage said = await Scene.SayAsync(ana, thread, "my cat is called Zorro", learn: true);
        await Scene.SayAsync(ben, thread, "Zorro is a fine name");
        await Scene.SayAsync(ana, club, "Zorro likes fish");
        await Scene.SayAsync(ben, other, "Zorro sleeps");
        await Scene.LearnAsync(said, Scene.Statement("my cat is called Zorro"));
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, thread, "It is Zorro", said.Id, said.Id);

        int removed = await Store.Transcript.RemoveThreadAsync(thread.Key, None);

        removed.Should().Be(2);
        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "zorro")).Should().BeEquivalentTo("Zorro likes fish", "Zorro sleeps");
        (await Scene.WindowAsync(Scene.Audience(ana, thread), thread)).Should().BeEmpty();
        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Entries
            .Should().NotContain(static entry => entry.LosslessRestatement.Contains("called"));
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(thread), None)).Should().BeNull();
        (await AppendAsync(said)).Should().BeOfType<AppendOutcome.Erased>();
        (await Store.Transcript.RemoveThreadAsync(thread.Key, None)).Should().Be(0);
    }

    private async Task<int> DeleteAsync(params NewMessage[] messages) =>
        await Store.Transcript.RemoveAsync([.. messages.Select(static message => message.Source)], None);

    private async Task<AppendOutcome> AppendAsync(NewMessage message) => await Store.Transcript.AppendAsync(
        message with { Id = new MessageId(Store.Ids.NewId()), ReceivedAt = Store.Clock.GetUtcNow() }, None);

    private async Task<bool> EditAsync(UserProfile author, NewMessage message, string text) => await Store.Transcript.EditAsync(
        new MessageEdit
        {
            Source = message.Source,
            Agent = message.Agent,
            Text = text,
            Index = Scene.Index(text),
            Language = message.Language,
            Scope = message.Scope,
        },
        Scene.Subject(author),
        None);

    private async Task SendAsync(Chat chat, PendingChunk chunk, string number) => await Store.Outbox.RecordSentAsync(
        chunk.Id, await Scene.LeaseAsync(chat), new PlatformMessageId(number), None);

    private static MessageSource SourceIn(Chat chat, string number) =>
        MessageSource.In(chat.Key, new PlatformMessageId(number));

    private async Task<long> EpochAsync(Audience audience) =>
        (await Store.Recall.FindCandidatesAsync(audience, new CandidateRequest([], 0), None))[0].Epoch;
}
