using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What questions that wait for one person's answer must do on every engine.</summary>
public abstract class QuestionContract : StoreContract
{
    private static readonly PlatformMessageId _number = new("900");

    [Fact]
    public async Task A_question_is_known_by_its_message_and_to_the_person_who_was_asked()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await AskAsync(ana, dm);

        (await FindAsync(ana, dm, _number)).Should().Be(new AskedQuestion("t", "forget.topic", "argument"));
        (await FindAsync(await Scene.PersonAsync("Ben"), dm, _number)).Should().BeNull();
        (await FindAsync(ana, dm, new PlatformMessageId("901"))).Should().BeNull();
        (await FindAsync(ana, await Scene.GroupAsync("club"), _number)).Should().BeNull("that is another message with this number");
    }

    [Fact]
    public async Task A_question_waits_until_it_is_answered_runs_out_or_everything_is_forgotten()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await AskAsync(ana, dm);
        await Scene.ApplyAsync(dm, new TurnEffect.UseButton("t"));
        (await FindAsync(ana, dm, _number)).Should().BeNull("it was answered");

        await AskAsync(ana, dm);
        (await FindAsync(ana, dm, _number)).Should().NotBeNull();
        Store.Clock.Advance(TimeSpan.FromHours(1));
        (await FindAsync(ana, dm, _number)).Should().BeNull("it ran out");
        await Store.Maintenance.PurgeAsync(None);

        await AskAsync(ana, dm);
        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
        (await FindAsync(ana, dm, _number)).Should().BeNull("it is forgotten");
    }

    [Fact]
    public async Task A_question_that_is_not_known_any_more_is_not_noted()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);

        await Store.Turns.NoteQuestionAsync("none", dm.Key, _number, None);

        (await FindAsync(ana, dm, _number)).Should().BeNull();
    }

    private async Task AskAsync(UserProfile person, Chat chat)
    {
        await Scene.CommitAsync(chat, commit => commit with
        {
            Buttons =
            [
                new ButtonDraft(
                    "t", person.Id, Conversation: null, "forget.topic", "argument", Store.Clock.GetUtcNow() + TimeSpan.FromHours(1)),
            ],
        });
        await Store.Turns.NoteQuestionAsync("t", chat.Key with { Thread = new ThreadId("7") }, _number, None);
    }

    private async Task<AskedQuestion?> FindAsync(UserProfile person, Chat chat, PlatformMessageId number) =>
        await Store.Turns.FindQuestionAsync(chat.Key, number, Scene.Subject(person), None);
}
