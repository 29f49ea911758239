using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>How what a channel announced for an agent changes and ends, on every engine.</summary>
public abstract class AnnouncementEndContract : AnnouncedContract
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Once_a_channel_does_not_speak_for_the_agent_it_is_heard_no_more_and_what_waits_is_withdrawn(bool leaves)
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("zorro opens", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro opens"));
        (PendingChunk chunk, PartitionEpoch read) = await AnswerAsync(said);

        await EndAsync(leaves);

        (await HearAsync("zorro")).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(Scene.Private(Ben)), None)).Should().BeNull();
        (await CommitAsync(read)).Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Scene.WindowAsync(Scene.Audience(Ben, Scene.Private(Ben)), Scene.Private(Ben))).Should().BeEmpty();
        await CheckAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_channel_that_speaks_again_begins_anew(bool leaves)
    {
        await BeginAsync();
        await AnnounceAsync("zorro old");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await EndAsync(leaves);
        Store.Clock.Advance(TimeSpan.FromMinutes(1));

        await ListAsync(Scene.Agent, News);
        await Scene.BotJoinsAsync(await Scene.GroupAsync(News), isMember: true);
        await AnnounceAsync("zorro new");

        (await HearAsync("zorro")).Should().Equal("zorro new");
        await CheckAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_thirty_days_it_is_deleted(bool leaves)
    {
        await BeginAsync();
        await AnnounceAsync("zorro opens");
        await EndAsync(leaves);

        Store.Clock.Advance(TimeSpan.FromDays(29));
        await Store.Maintenance.PurgeAsync(None);
        (await Store.Subject.ExportAsync(Scene.Subject(Ana), None)).Messages.Should().ContainSingle();
        Store.Clock.Advance(TimeSpan.FromDays(2));
        (await Store.Maintenance.VerifyAsync(None)).Problems.Select(static problem => problem.Fault).Should().Equal(StoreFault.Overdue);
        await Store.Maintenance.PurgeAsync(None);

        (await Store.Subject.ExportAsync(Scene.Subject(Ana), None)).Messages.Should().BeEmpty();
        await CheckAsync();
    }

    [Fact]
    public async Task A_restart_with_the_same_configuration_changes_nothing()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("zorro opens");
        (PendingChunk chunk, PartitionEpoch read) = await AnswerAsync(said);

        await Store.ReopenAsync();
        await ListAsync(Scene.Agent, News);

        (await HearAsync("zorro")).Should().Equal("zorro opens");
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(Scene.Private(Ben)), None)).Should().NotBeNull();
        (await CommitAsync(read)).Should().BeOfType<CommitOutcome.Committed>();
    }

    [Fact]
    public async Task Its_author_forgets_it_and_what_rests_on_it_goes_everywhere()
    {
        await BeginAsync();
        NewMessage said = await AnnounceAsync("zorro opens", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro opens"));
        (PendingChunk chunk, PartitionEpoch read) = await AnswerAsync(said);

        await Scene.ApplyAsync(Scene.Private(Ana), new TurnEffect.Forget(
            Scene.Subject(Ana), new ForgetSelection.Topic([["zorro"]]), default));

        (await HearAsync("zorro")).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(Scene.Private(Ben)), None)).Should().BeNull();
        (await CommitAsync(read)).Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Store.Transcript.AppendAsync(said, None)).Should().BeOfType<AppendOutcome.Erased>();
        await CheckAsync();
    }

    [Fact]
    public async Task A_deleted_one_goes_and_an_edited_one_is_corrected_whatever_scope_the_edit_asks_for()
    {
        await BeginAsync();
        NewMessage first = await AnnounceAsync("zorro one");
        NewMessage second = await AnnounceAsync("zorro two");

        (await Store.Transcript.RemoveAsync([first.Source], None)).Should().Be(1);
        (await Scene.EditAsync(Ana, second, "zorro three", PrivacyScope.Private)).Should().BeTrue();

        (await HearAsync("zorro")).Should().Equal("zorro three");
        await CheckAsync();
    }

    [Fact]
    public async Task What_a_channel_says_under_its_own_name_it_alone_corrects()
    {
        await BeginAsync();
        GroupContext channel = (await Store.Profiles.ResolveAnnouncedAsync(News, Scene.Bot, None)).Single();
        NewMessage post = Announcement(Ana, channel, "zorro one") with { Author = channel.Voice };
        await Store.Transcript.AppendAsync(post, None);

        (await Scene.EditAsync(Ana, post, "zorro of Ana")).Should().BeFalse();
        (await Store.Transcript.EditAsync(Scene.Edit(post, "zorro two"), new AudienceResolver().ResolveSubject(channel), None))
            .Should().BeTrue();

        (await HearAsync("zorro")).Should().Equal("zorro two");
        (await Store.Profiles.FindProfileAsync(new PlatformUserId(Platform.Telegram, "news"), None)).Should().BeNull();
    }

    [Fact]
    public async Task It_expires_as_the_channels_group_says()
    {
        await BeginAsync();
        await AnnounceAsync("zorro opens");
        GroupContext channel = (await Store.Profiles.ResolveAnnouncedAsync(News, Scene.Bot, None)).Single();

        await Scene.ApplyAsync(Scene.Private(Ana), new TurnEffect.SetGroupRetention(Scene.Subject(Ana), channel.Id, channel.Agent, 1));
        (await HearAsync("zorro")).Should().Equal("zorro opens");
        Store.Clock.Advance(TimeSpan.FromDays(1));

        (await HearAsync("zorro")).Should().BeEmpty();
        await Store.Maintenance.PurgeAsync(None);
        await CheckAsync();
    }

    private async Task EndAsync(bool leaves)
    {
        if (leaves)
        {
            await Scene.BotJoinsAsync(await Scene.GroupAsync(News), isMember: false);
        }
        else
        {
            await ListAsync(Scene.Agent);
        }
    }

    // Ben is answered in private, from what was announced.
    private async Task<(PendingChunk Chunk, PartitionEpoch Read)> AnswerAsync(NewMessage said)
    {
        (_, PendingChunk chunk) = await Scene.AnswerAsync(Ben, Scene.Private(Ben), "zorro, I hear", null, said.Id);
        PartitionCandidates read = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(Ben, Scene.Private(Ben)), new CandidateRequest(["zorro"], 5), None))[^1];
        read.Partition.Should().Be(PartitionKey.Broadcast(Scene.Agent.Id));
        return (chunk, new PartitionEpoch(read.Partition, read.Epoch));
    }

    private Task<CommitOutcome> CommitAsync(PartitionEpoch read) =>
        Scene.CommitAsync(Scene.Private(Ben), commit => commit with { ReadEpochs = [read] });
}
