using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What counting a group must do on every engine: it counts what the group may read, and nothing else.</summary>
public abstract class GroupCountContract : StoreContract
{
    [Fact]
    public async Task What_the_group_may_read_of_its_own_words_is_counted()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro is a cat", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro is a cat"));
        await Scene.SayAsync(ben, club, "so I heard", learn: true);
        await Scene.AnswerAsync(ana, club, "a fine name", said.Id, said.Id);

        (await CountAsync(ana, club)).Should().Be(new GroupCounts(Messages: 2, Memories: 1, People: 2, WaitingJobs: 1));
    }

    [Fact]
    public async Task What_is_said_elsewhere_taken_back_hidden_or_of_an_earlier_epoch_is_not_counted()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "in private");
        await Scene.SayAsync(ana, dm, "shared", PrivacyScope.CrossContext);
        await Scene.SayAsync(ben, await Scene.GroupAsync("club"), "before it was open to everybody");
        Chat club = await Scene.GroupAsync("club", isPublic: true);
        await Scene.SayAsync(ana, await Scene.GroupAsync("other"), "elsewhere");
        NewMessage taken = await Scene.SayAsync(ana, club, "taken back");
        NewMessage hidden = await Scene.SayAsync(ana, club, "hidden");
        await Scene.ApplyAsync(
            dm,
            new TurnEffect.ChangeScope(Scene.Subject(ana), new ScopeSelection.Messages([taken.Id]), PrivacyScope.Private),
            new TurnEffect.SoftForget(Scene.Subject(ana), hidden.Id));

        (await CountAsync(ana, club)).Should().Be(default(GroupCounts));
        (await Store.GroupCounter.CountAsync(Scene.Audience(ana, dm), None)).Should().Be(default(GroupCounts));
    }

    [Fact]
    public async Task What_has_run_out_and_a_group_that_was_left_count_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await Store.Transcript.AppendAsync(
            Scene.Message(ana, club, "zorro") with { ExpiresAt = Store.Clock.GetUtcNow().AddDays(1) }, None);
        (await CountAsync(ana, club)).Messages.Should().Be(1);
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await CountAsync(ana, club)).Messages.Should().Be(0);

        await Scene.SayAsync(ana, club, "zorro again");
        await Scene.BotJoinsAsync(club, isMember: false);

        (await CountAsync(ana, club)).Messages.Should().Be(0);
    }

    private async Task<GroupCounts> CountAsync(UserProfile person, Chat chat) =>
        await Store.GroupCounter.CountAsync(Scene.Audience(person, chat), None);
}
