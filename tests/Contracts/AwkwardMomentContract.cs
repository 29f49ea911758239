using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What happens between the arrival of words and their storing, or between an answer and its sending.</summary>
public abstract class AwkwardMomentContract : StoreContract
{
    [Fact]
    public async Task An_edit_that_was_accepted_before_its_topic_was_forgotten_changes_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "a cat");
        DateTimeOffset received = Store.Clock.GetUtcNow();
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Topic([["zorro"]]), default));

        bool edited = await Store.Transcript.EditAsync(Scene.Edit(said, "zorro is a cat") with { ReceivedAt = received }, Scene.Subject(ana), None);

        edited.Should().BeFalse();
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("a cat");
    }

    [Fact]
    public async Task An_answer_to_the_old_words_of_an_edited_message_goes_with_them()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "my cat is called zorro");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, dm, "zorro is a fine name", said.Id);

        await Scene.EditAsync(ana, said, "my cat has a name");

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("my cat has a name");
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(dm), None)).Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_waits_is_not_sent_once_its_group_is_opened_or_left(bool isOpened)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, club, "about zorro", null, said.Id);
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().NotBeNull();

        if (isOpened)
        {
            await Scene.GroupAsync("club", isPublic: true);
        }
        else
        {
            await Store.Profiles.ChangeGroupMembershipAsync(
                new SeenGroup(club.Key.Group, "club", false), Scene.Agent.Id, Scene.Bot, isMember: false, since: null, None);
        }

        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(club), None)).Should().BeNull();
    }

    [Fact]
    public async Task The_moment_from_which_a_person_shares_is_known_and_asking_again_does_not_move_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        DateTimeOffset since = Store.Clock.GetUtcNow();
        await SetSharingAsync(ana, true);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        await SetSharingAsync(ana, true);
        (await Store.Profiles.FindProfileAsync(ana.Account, None))!.SharingSince.Should().Be(since);

        await SetSharingAsync(ana, false);
        (await Store.Profiles.FindProfileAsync(ana.Account, None))!.SharingSince.Should().BeNull();
    }

    [Fact]
    public async Task A_person_is_no_longer_named_once_their_last_readable_row_has_run_out_though_a_longer_kept_one_was_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        DateTimeOffset now = Store.Clock.GetUtcNow();
        await Store.Transcript.AppendAsync(Scene.Message(ana, club, "first") with { ExpiresAt = now.AddDays(1) }, None);
        await Store.Transcript.AppendAsync(Scene.Message(ana, club, "second") with { ExpiresAt = now.AddDays(90) }, None);

        await Scene.ApplyAsync(club, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.Last(club.Key), default));

        (await Store.Recall.ReadParticipantsAsync(Scene.Audience(ana, club), None)).Should().ContainSingle();
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await Store.Recall.ReadParticipantsAsync(Scene.Audience(ana, club), None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_forget_keeps_out_what_was_accepted_before_it_though_days_and_a_purge_lie_between()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat club = await Scene.GroupAsync("club");
        await Scene.AcceptAsync(club);
        NewMessage waiting = Scene.Message(ana, club, "zorro");
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
        Store.Clock.Advance(TimeSpan.FromDays(3));
        await Store.Maintenance.PurgeAsync(None);

        (await Store.Transcript.AppendAsync(waiting, None)).Should().BeOfType<AppendOutcome.Erased>();
    }

    private async Task SetSharingAsync(UserProfile person, bool isEnabled) =>
        await Scene.ApplyAsync(Scene.Private(person), new TurnEffect.SetSharing(Scene.Subject(person), isEnabled));
}
