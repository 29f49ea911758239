using System.Text;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What ending a turn must do on every engine.</summary>
public abstract class TurnContract : StoreContract
{
    [Fact]
    public async Task A_committed_turn_ends_its_entry_and_leaves_its_chunks_in_order()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        (InboxId entry, Lease lease) = await Scene.AcceptAsync(dm);
        var commit = new TurnCommit
        {
            Entry = entry,
            Lease = lease,
            Conversation = dm.Key,
            Replies = [Chunk(dm, "one"), Chunk(dm, "two")],
        };

        CommitOutcome outcome = await Store.Turns.CommitTurnAsync(commit, None);
        CommitOutcome again = await Store.Turns.CommitTurnAsync(commit, None);

        IReadOnlyList<PendingChunk> chunks = outcome.Should().BeOfType<CommitOutcome.Committed>().Subject.Chunks;
        again.Should().BeOfType<CommitOutcome.LeaseLost>();
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().Equal(chunks);
        (await Store.Outbox.ListPendingAsync(chunks[0].Id, 10, None)).Should().Equal(chunks[1]);
        (await ReadAsync(chunks[0], lease)).Should().Be("one");
    }

    [Fact]
    public async Task Events_that_belong_together_end_together_or_not_at_all()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        (InboxId first, _) = await Scene.AcceptAsync(dm);
        (InboxId second, _) = await Scene.AcceptAsync(dm);
        (InboxId third, Lease lease) = await Scene.AcceptAsync(dm);
        var commit = new TurnCommit { Entry = second, Together = [first], Lease = lease, Replies = [Chunk(dm, "one")] };

        (await Store.Turns.CommitTurnAsync(commit, None)).Should().BeOfType<CommitOutcome.Committed>();
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Should().ContainSingle().Which.Id.Should().Be(third);

        commit = commit with { Entry = third, Together = [second] };
        (await Store.Turns.CommitTurnAsync(commit, None)).Should().BeOfType<CommitOutcome.LeaseLost>("one of them has ended before");
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Should().ContainSingle().Which.Id.Should().Be(third);
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_holder_that_lost_its_lease_commits_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        (InboxId entry, Lease lost) = await Scene.AcceptAsync(dm);
        Store.Clock.Advance(TimeSpan.FromMinutes(2));
        await Scene.LeaseAsync(dm, "another");

        CommitOutcome outcome = await Store.Turns.CommitTurnAsync(
            new TurnCommit
            {
                Entry = entry,
                Lease = lost,
                Conversation = dm.Key,
                Replies = [Chunk(dm, "late")],
                Effects = [new TurnEffect.SetSharing(Scene.Subject(ana), true)],
            },
            None);

        outcome.Should().BeOfType<CommitOutcome.LeaseLost>();
        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().BeEmpty();
        (await Store.Profiles.FindProfileAsync(ana.Account, None))!.CrossContextEnabled.Should().BeFalse();
    }

    [Fact]
    public async Task A_turn_is_refused_once_what_it_read_was_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "zorro");
        PartitionCandidates read = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["zorro"], 5), None))[0];
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));

        CommitOutcome outcome = await Scene.CommitAsync(dm, commit => commit with
        {
            ReadEpochs = [new PartitionEpoch(read.Partition, read.Epoch)],
            Replies = [Chunk(dm, "zorro!")],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Store.Inbox.ListPendingAsync(null, 10, None)).Should().ContainSingle();
    }

    [Fact]
    public async Task Whether_a_turn_may_be_committed_is_told_before_its_words_are_there()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        (InboxId entry, Lease lease) = await Scene.AcceptAsync(dm);
        PartitionCandidates read = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["zorro"], 5), None))[0];
        var onWords = new TurnCommit { Entry = entry, Lease = lease, Audience = Scene.Audience(ana, dm), Conversation = dm.Key };
        TurnCommit onEpoch = onWords with { ReadEpochs = [new PartitionEpoch(read.Partition, read.Epoch)] };
        onWords = onWords with { Reply = new BotReply(new MessageId(Store.Ids.NewId()), "", null, [said.Id]) };

        (await Store.Turns.MayCommitAsync(onWords, None)).Should().BeTrue();
        (await Store.Turns.MayCommitAsync(onEpoch, None)).Should().BeTrue();
        (await Store.Turns.MayCommitAsync(onEpoch with { Lease = lease with { Fence = lease.Fence + 1 } }, None)).Should().BeFalse();
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
        (await Store.Turns.MayCommitAsync(onWords, None)).Should().BeFalse();
        (await Store.Turns.MayCommitAsync(onEpoch, None)).Should().BeFalse();
    }

    [Fact]
    public async Task The_epoch_of_a_partition_without_rows_is_zero_and_its_first_row_does_not_move_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        PartitionCandidates read = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["zorro"], 5), None))[0];
        await Scene.SayAsync(ana, dm, "zorro");

        CommitOutcome outcome = await Scene.CommitAsync(
            dm, commit => commit with { ReadEpochs = [new PartitionEpoch(read.Partition, read.Epoch)] });

        read.Epoch.Should().Be(0);
        outcome.Should().BeOfType<CommitOutcome.Committed>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_that_rest_on_what_their_audience_may_not_read_are_refused(bool inReply)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage secret = await Scene.SayAsync(ana, Scene.Private(ana), "zorro");

        CommitOutcome outcome = await Scene.CommitAsync(club, commit => commit with
        {
            Audience = Scene.Audience(ana, club),
            Reply = inReply ? new BotReply(new MessageId(Store.Ids.NewId()), "zorro", null, [secret.Id]) : null,
            Replies = inReply ? [] : [Chunk(club, "zorro") with { Sources = [secret.Id] }],
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Fact]
    public async Task A_button_works_once_and_for_one_person_in_one_chat_until_it_runs_out()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        await ShowButtonAsync(ana, dm, "token");
        await ShowButtonAsync(ana, dm, "late");

        (await FindAsync("token", dm, ana)).Should().Be(new ButtonLookup.Live("forget", "zorro"));
        (await FindAsync("token", dm, ben)).Should().BeOfType<ButtonLookup.NotYours>();
        (await FindAsync("token", Scene.Private(ben), ana)).Should().BeOfType<ButtonLookup.Stale>();
        await Scene.ApplyAsync(dm, new TurnEffect.UseButton("token"));
        (await FindAsync("token", dm, ana)).Should().BeOfType<ButtonLookup.Stale>();
        (await Scene.CommitAsync(dm, commit => commit with { Effects = [new TurnEffect.UseButton("token")] }))
            .Should().BeOfType<CommitOutcome.EpochMoved>();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        (await FindAsync("late", dm, ana)).Should().BeOfType<ButtonLookup.Stale>();
    }

    [Fact]
    public async Task A_forget_takes_the_persons_buttons_but_not_those_shown_with_its_receipt()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await ShowButtonAsync(ana, dm, "old");

        await Scene.CommitAsync(dm, commit => commit with
        {
            Effects =
            [
                new TurnEffect.UseButton("old"),
                new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default),
            ],
            Buttons = [Button(ana, dm, "new")],
        });

        (await FindAsync("old", dm, ana)).Should().BeOfType<ButtonLookup.Stale>();
        (await FindAsync("new", dm, ana)).Should().BeOfType<ButtonLookup.Live>();
    }

    [Fact]
    public async Task Settings_change_with_their_turn()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");

        await Scene.ApplyAsync(
            Scene.Private(ana),
            new TurnEffect.SetSharing(Scene.Subject(ana), true),
            new TurnEffect.SetRemembering(Scene.Subject(ana), false));

        UserProfile now = (await Store.Profiles.FindProfileAsync(ana.Account, None))!;
        now.CrossContextEnabled.Should().BeTrue();
        now.Remembering.Should().BeFalse();
    }

    [Fact]
    public async Task A_chunk_that_was_sent_or_given_up_is_gone_and_a_failed_one_stays()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        var committed = (CommitOutcome.Committed)await Scene.CommitAsync(
            dm, commit => commit with { Replies = [Chunk(dm, "a"), Chunk(dm, "b"), Chunk(dm, "c")] });
        Lease lease = await Scene.LeaseAsync(dm);

        await Store.Outbox.RecordSentAsync(committed.Chunks[0].Id, lease, null, None);
        await Store.Outbox.AbandonAsync(committed.Chunks[1].Id, lease, "Blocked", None);
        await Store.Outbox.RecordFailureAsync(committed.Chunks[2].Id, lease, None);

        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().Equal(committed.Chunks[2]);
        (await Store.Outbox.ReadAsync(committed.Chunks[0].Id, lease, None)).Should().BeNull();
        (await Store.Outbox.ReadAsync(committed.Chunks[1].Id, lease, None)).Should().BeNull();
        (await Store.Outbox.ReadAsync(committed.Chunks[2].Id, lease, None))!.Attempts.Should().Be(1);
    }

    private static OutboxDraft Chunk(Chat chat, string text) => new(chat.Key, Encoding.UTF8.GetBytes(text), []);

    private ButtonDraft Button(UserProfile person, Chat chat, string token) =>
        new(token, person.Id, chat.Key, "forget", "zorro", Store.Clock.GetUtcNow().AddMinutes(10));

    private async Task ShowButtonAsync(UserProfile person, Chat chat, string token) =>
        await Scene.CommitAsync(chat, commit => commit with { Buttons = [Button(person, chat, token)] });

    private async Task<ButtonLookup> FindAsync(string token, Chat chat, UserProfile presser) =>
        await Store.Turns.FindButtonAsync(token, chat.Key, Scene.Subject(presser), None);

    private async Task<string> ReadAsync(PendingChunk chunk, Lease lease) =>
        Encoding.UTF8.GetString((await Store.Outbox.ReadAsync(chunk.Id, lease, None))!.Payload.Span);
}
