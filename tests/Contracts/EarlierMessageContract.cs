using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Statements that need what was said before them, on every engine.</summary>
public abstract class EarlierMessageContract : StatementContract
{
    [Fact]
    public async Task A_memory_that_needs_an_earlier_message_goes_with_it_and_expires_with_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        DateTimeOffset expiry = Store.Clock.GetUtcNow().AddDays(3);
        NewMessage party = Scene.Message(ana, dm, "the party is on Thursday") with { ExpiresAt = expiry };
        await Store.Transcript.AppendAsync(party, None);
        NewMessage friday = await SayAsync(ana, dm, "no, on Friday");
        await Scene.LearnAsync(friday, Scene.Statement("on Friday", "The party is on Friday") with { AlsoRestsOn = [party.Id] });
        MemoryEntry entry = (await EntriesAsync(ana)).Single();
        entry.Sources.Should().BeEquivalentTo([party.Id, friday.Id]);
        entry.ExpiresAt.Should().Be(expiry);

        await ForgetAsync(ana, dm, party);

        (await EntriesAsync(ana)).Should().BeEmpty();
        (await Store.Jobs.ClaimAsync(JobKind.Learn, 10, "test", TimeSpan.FromMinutes(1), None))
            .Should().ContainSingle("what is left is learned from again").Which.Message.Should().Be(friday.Id);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_memory_is_not_made_of_messages_of_two_places_or_of_one_that_is_gone(bool isGone)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage party = await SayAsync(ana, isGone ? dm : await Scene.GroupAsync("club"), "the party is on Thursday", learn: false);
        if (isGone)
        {
            await ForgetAsync(ana, dm, party);
        }

        NewMessage friday = await SayAsync(ana, dm, "no, on Friday");

        await Scene.LearnAsync(friday, Scene.Statement("on Friday", "The party is on Friday") with { AlsoRestsOn = [party.Id] });

        (await EntriesAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_memory_that_rests_on_words_that_were_edited_meanwhile_is_made_again()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage party = await SayAsync(ana, dm, "the party is on Thursday", learn: false);
        NewMessage friday = await SayAsync(ana, dm, "no, on Friday");
        Job job = (await Store.Jobs.ClaimAsync(JobKind.Learn, 1, "test", TimeSpan.FromMinutes(1), None)).Single();
        PartitionAuthority authority = Scene.Authority(job.Partition!.Value);
        LearningSource read = (await Store.Learning.ReadSourcesAsync(authority, [friday.Id], None)).Single();
        await Scene.EditAsync(ana, party, "the wake is on Thursday");

        ExtractedMemory outdated = Scene.Statement("on Friday", "The party is on Friday") with { AlsoRestsOn = [party.Id] };
        await Store.Learning.CommitLearnedAsync(
            authority, [new LearnedMessage(job.Id, friday.Id, [outdated]) { Epoch = read.Epoch }], None);

        (await EntriesAsync(ana)).Should().BeEmpty();
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(1);
    }

    [Fact]
    public async Task Sources_come_with_what_their_author_said_there_within_half_an_hour()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        await SayAsync(ana, club, "long ago", learn: false);
        Store.Clock.Advance(TimeSpan.FromMinutes(31));
        foreach (string text in new[] { "zero", "one", "two" })
        {
            await SayAsync(ana, club, text, learn: false);
        }

        await SayAsync(ana, club, "secret", PrivacyScope.Private, learn: false);
        await SayAsync(ben, club, "other", learn: false);
        await SayAsync(ana, Scene.Private(ana), "elsewhere", learn: false);
        await SayAsync(ana, club, "three", learn: false);
        NewMessage last = await SayAsync(ana, club, "four");
        await SayAsync(ana, club, "later", learn: false);

        LearningSource source = (await Store.Learning.ReadSourcesAsync(
            Scene.Authority(PartitionKey.ForGroup(Scene.Agent.Id, club.Group!.Id, 1)), [last.Id], None)).Single();

        source.Earlier.Select(static message => message.Text).Should().Equal("three", "two", "one");
    }
}
