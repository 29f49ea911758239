using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What becomes of replies that rest on other replies, on every engine.</summary>
public abstract class RestingReplyContract : StoreContract
{
    [Fact]
    public async Task A_reply_that_rests_on_a_reply_leaves_with_what_that_one_rested_on()
    {
        (UserProfile ana, Chat dm, NewMessage source) = await AnswerTwiceAsync();

        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Messages([source.Id]), default));

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("what do you know?", "and more?");
    }

    [Fact]
    public async Task A_reply_that_rests_on_a_reply_leaves_with_the_message_that_one_answered()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage told = await Scene.SayAsync(ana, dm, "zorro");
        (BotReply first, _) = await Scene.AnswerAsync(ana, dm, "noted zorro", told.Id);
        NewMessage asked = await Scene.SayAsync(ana, dm, "what did you note?");
        await Scene.AnswerAsync(ana, dm, "I noted zorro", asked.Id, first.Id);

        await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), told.Id));

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("what did you note?");
    }

    [Fact]
    public async Task A_reply_that_waits_is_withdrawn_when_what_its_source_rested_on_goes()
    {
        (UserProfile ana, Chat dm, NewMessage source) = await AnswerTwiceAsync();

        await Scene.ApplyAsync(dm, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([source.Id]), PrivacyScope.CrossContext));

        (await Store.Outbox.ListPendingAsync(null, 10, None)).Should().BeEmpty("both answers rested on it");
    }

    [Fact]
    public async Task A_reply_to_a_turn_that_reads_a_reply_is_refused_once_that_is_gone()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage told = await Scene.SayAsync(ana, dm, "zorro");
        (BotReply first, _) = await Scene.AnswerAsync(ana, dm, "noted zorro", told.Id, told.Id);
        NewMessage asked = await Scene.SayAsync(ana, dm, "again?");
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Messages([told.Id]), default));

        CommitOutcome outcome = await Scene.CommitAsync(dm, commit => commit with
        {
            Audience = Scene.Audience(ana, dm),
            Reply = new BotReply(new MessageId(Store.Ids.NewId()), "zorro again", asked.Id, [first.Id]),
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
    }

    [Fact]
    public async Task Another_members_reply_that_a_group_may_not_read_is_no_source_there()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage shared = await Scene.SayAsync(ana, Scene.Private(ana), "zorro", PrivacyScope.CrossContext);
        NewMessage asked = await Scene.SayAsync(ana, club, "what do I share?");
        (BotReply reply, _) = await Scene.AnswerAsync(ana, club, "you share zorro", asked.Id, shared.Id);
        NewMessage bens = await Scene.SayAsync(ben, club, "say that again?");

        CommitOutcome outcome = await Scene.CommitAsync(club, commit => commit with
        {
            Audience = Scene.Audience(ben, club),
            Reply = new BotReply(new MessageId(Store.Ids.NewId()), "zorro", bens.Id, [reply.Id]),
        });

        outcome.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Scene.WindowAsync(Scene.Audience(ben, club), club)).Should().Equal("what do I share?", "say that again?");
    }

    private async Task<(UserProfile Person, Chat Chat, NewMessage Source)> AnswerTwiceAsync()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage source = await Scene.SayAsync(ana, dm, "zorro");
        NewMessage asked = await Scene.SayAsync(ana, dm, "what do you know?");
        (BotReply first, _) = await Scene.AnswerAsync(ana, dm, "I know zorro", asked.Id, source.Id);
        NewMessage again = await Scene.SayAsync(ana, dm, "and more?");
        await Scene.AnswerAsync(ana, dm, "zorro, as I said", again.Id, first.Id);
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().HaveCount(5);
        return (ana, dm, source);
    }
}
