using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What limiting how long things are kept must do on every engine.</summary>
public abstract class RetentionContract : StoreContract
{
    [Fact]
    public async Task A_shorter_retention_hides_what_is_older_on_every_path_at_once()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage old = await Scene.SayAsync(ana, dm, "old zorro", learn: true);
        await Scene.LearnAsync(old, Scene.Statement("old zorro"));
        (_, PendingChunk chunk) = await Scene.AnswerAsync(ana, dm, "about zorro", old.Id, old.Id);
        Store.Clock.Advance(TimeSpan.FromDays(8));
        await Scene.SayAsync(ana, dm, "new zorro");

        await SetAsync(ana, 7);

        Audience audience = Scene.Audience(ana, dm);
        (await Scene.FindTextsAsync(audience, "zorro")).Should().Equal("new zorro");
        (await Scene.SessionsAsync(audience, dm)).Should().Equal("new zorro");
        (await Store.Subject.ListAsync(Scene.Subject(ana), new SubjectFilter(0, 10), None)).Total.Should().Be(0);
        (await ExportAsync(ana)).Should().Equal("new zorro");
        (await Store.Subject.PreviewForgetAsync(Scene.Subject(ana), new ForgetSelection.All(), None)).Samples
            .Should().Equal("new zorro");
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(dm), None)).Should().BeNull();
        (await Store.Profiles.FindProfileAsync(ana.Account, None))!.DataRetentionDays.Should().Be(7);
    }

    [Fact]
    public async Task A_longer_retention_lengthens_what_is_there_and_brings_nothing_back()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "gone");
        Store.Clock.Advance(TimeSpan.FromDays(5));
        await Scene.SayAsync(ana, dm, "there");
        await SetAsync(ana, 4);

        await SetAsync(ana, null);

        Store.Clock.Advance(TimeSpan.FromDays(100));
        (await ExportAsync(ana)).Should().Equal("there");
        (await Scene.SessionsAsync(Scene.Audience(ana, dm), dm)).Should().Equal("there");
        (await Store.Recall.ReadParticipantsAsync(Scene.Audience(ana, dm), None)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(30, 10, 10)]
    [InlineData(10, 30, 10)]
    [InlineData(null, 10, 10)]
    [InlineData(10, null, 10)]
    public async Task The_stricter_of_the_persons_and_the_groups_retention_counts(int? person, int? group, int days)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));

        await SetAsync(ana, person);
        await SetGroupAsync(ana, club, group);

        Audience audience = Scene.Audience(ana, club);
        Store.Clock.Advance(TimeSpan.FromDays(days) - TimeSpan.FromSeconds(1));
        (await Scene.FindAsync(audience, "zorro")).Should().HaveCount(2);
        (await Store.Recall.ReadParticipantsAsync(audience, None)).Should().ContainSingle();
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Scene.FindAsync(audience, "zorro")).Should().BeEmpty();
        (await Store.Recall.ReadParticipantsAsync(audience, None)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_groups_retention_touches_all_that_was_said_in_it_and_nothing_else()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat other = await Scene.GroupAsync("other");
        await Scene.SayAsync(ana, club, "zorro");
        await Scene.SayAsync(ben, club, "zorro", PrivacyScope.CrossContext);
        await Scene.SayAsync(ana, other, "zorro");
        await Scene.SayAsync(ana, Scene.Private(ana), "zorro");

        await SetGroupAsync(ana, club, 1);

        Store.Clock.Advance(TimeSpan.FromDays(2));
        (await Scene.FindAsync(Scene.Audience(ana, club), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Public(ben), "zorro")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(ana, other), "zorro")).Should().ContainSingle();
        (await Scene.FindAsync(Scene.Audience(ana, Scene.Private(ana)), "zorro")).Should().ContainSingle();
        (await Scene.GroupAsync("club")).Group!.MemoryRetentionDays.Should().Be(1);
    }

    [Fact]
    public async Task A_reply_is_kept_no_longer_than_what_it_rests_on()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await Scene.AnswerAsync(ana, dm, "about zorro", said.Id, said.Id);
        await Scene.AnswerAsync(ana, dm, "hello", null);
        await SetAsync(ana, 2);
        await SetAsync(ana, 4);

        Store.Clock.Advance(TimeSpan.FromDays(3));
        (await Scene.SessionsAsync(Scene.Audience(ana, dm), dm)).Should().Equal("zorro", "about zorro", "hello");
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await Scene.SessionsAsync(Scene.Audience(ana, dm), dm)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_turn_that_read_before_the_change_is_computed_again()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "zorro");
        PartitionCandidates read = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["zorro"], 5), None))[0];
        await SetAsync(ana, 1);

        CommitOutcome outcome = await Scene.CommitAsync(
            dm, commit => commit with { ReadEpochs = [new PartitionEpoch(read.Partition, read.Epoch)] });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3651)]
    public async Task A_retention_out_of_range_is_refused_and_changes_nothing(int days)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");

        Func<Task> set = () => SetAsync(ana, days);

        await set.Should().ThrowAsync<ArgumentOutOfRangeException>();
        (await Store.Profiles.FindProfileAsync(ana.Account, None))!.DataRetentionDays.Should().BeNull();
    }

    [Fact]
    public async Task Group_settings_change_one_by_one()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await SetGroupAsync(ana, club, new GroupSettings { RespondOnlyWhenMentioned = false });
        await SetGroupAsync(ana, club, new GroupSettings { LearnFromAllMessages = false, MemoriesPerHour = 5 });

        GroupContext now = (await Scene.GroupAsync("club")).Group!;

        now.Should().Be(club.Group! with
        {
            RespondOnlyWhenMentioned = false,
            LearnFromAllMessages = false,
            MemoriesPerHour = 5,
        });
        Func<Task> tooMany = () => SetGroupAsync(ana, club, new GroupSettings { MemoriesPerHour = -1 });
        await tooMany.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    private async Task SetAsync(UserProfile person, int? days) =>
        await Scene.ApplyAsync(Scene.Private(person), new TurnEffect.SetRetention(Scene.Subject(person), days));

    private async Task SetGroupAsync(UserProfile person, Chat group, int? days) => await Scene.ApplyAsync(
        group, new TurnEffect.SetGroupRetention(Scene.Subject(person), group.Group!.Id, Scene.Agent.Id, days));

    private async Task SetGroupAsync(UserProfile person, Chat group, GroupSettings settings) => await Scene.ApplyAsync(
        group, new TurnEffect.SetGroup(Scene.Subject(person), group.Group!.Id, Scene.Agent.Id, settings));

    private async Task<IReadOnlyList<string>> ExportAsync(UserProfile person) =>
        [.. (await Store.Subject.ExportAsync(Scene.Subject(person), None)).Messages.Select(message => message.Text)];
}
