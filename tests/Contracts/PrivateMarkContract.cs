using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What people explicitly marked as private.</summary>
public abstract class PrivateMarkContract : StoreContract
{
    [Fact]
    public async Task What_was_said_to_be_private_is_marked()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage plain = await Scene.SayAsync(ana, dm, "my cat is grey");
        NewMessage secret = Scene.Message(ana, dm, "this is private: my code is zorro") with { IsMarkedPrivate = true };
        await Store.Transcript.AppendAsync(secret, None);

        (await FindAsync(plain.Id, secret.Id)).Should().BeEquivalentTo([secret.Id]);
    }

    [Fact]
    public async Task What_a_person_makes_private_is_marked_although_it_was_private_already()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");

        await ChangeAsync(ana, dm, said, PrivacyScope.Private);

        (await FindAsync(said.Id)).Should().BeEquivalentTo([said.Id]);
    }

    [Theory]
    [InlineData(PrivacyScope.CrossContext)]
    [InlineData(PrivacyScope.GroupOnly)]
    public async Task Allowing_it_or_putting_it_back_takes_the_mark_away(PrivacyScope scope)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");
        await ChangeAsync(ana, club, said, PrivacyScope.Private);
        (await FindAsync(said.Id)).Should().BeEquivalentTo([said.Id]);

        await ChangeAsync(ana, club, said, scope);

        (await FindAsync(said.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task New_words_that_say_so_mark_the_message_and_other_new_words_keep_the_mark()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        var edit = new MessageEdit
        {
            Source = said.Source,
            Agent = said.Agent,
            Text = "this is private: zorro",
            Index = said.Index,
            Language = said.Language,
            Scope = PrivacyScope.Private,
            IsMarkedPrivate = true,
        };

        await Store.Transcript.EditAsync(edit, Scene.Subject(ana), None);
        (await FindAsync(said.Id)).Should().BeEquivalentTo([said.Id]);
        await Store.Transcript.EditAsync(edit with { Text = "lobo", IsMarkedPrivate = false }, Scene.Subject(ana), None);

        (await FindAsync(said.Id)).Should().BeEquivalentTo([said.Id]);
    }

    [Fact]
    public async Task Nobody_marks_anothers_words()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, club, "zorro");

        await ChangeAsync(ben, club, said, PrivacyScope.Private);

        (await FindAsync(said.Id)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_reply_that_rests_on_a_marked_message_or_answers_one_counts_as_marked()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage secret = await Scene.SayAsync(ana, dm, "zorro");
        NewMessage question = await Scene.SayAsync(ana, dm, "what is my code");
        NewMessage other = await Scene.SayAsync(ana, dm, "hello");
        await ChangeAsync(ana, dm, secret, PrivacyScope.Private);
        (BotReply resting, _) = await Scene.AnswerAsync(ana, dm, "it is zorro", question.Id, secret.Id);
        (BotReply answering, _) = await Scene.AnswerAsync(ana, dm, "noted, zorro", secret.Id);
        (BotReply free, _) = await Scene.AnswerAsync(ana, dm, "hello to you", other.Id);

        IReadOnlySet<MessageId> marked = await FindAsync(resting.Id, answering.Id, free.Id, question.Id);

        marked.Should().BeEquivalentTo([resting.Id, answering.Id]);
    }

    [Fact]
    public async Task The_mark_outlives_the_process_and_an_edit()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro");
        await ChangeAsync(ana, dm, said, PrivacyScope.Private);
        await Scene.EditAsync(ana, said, "zorro seven", PrivacyScope.Private);

        await Store.ReopenAsync();

        (await FindAsync(said.Id)).Should().BeEquivalentTo([said.Id]);
    }

    private ValueTask<IReadOnlySet<MessageId>> FindAsync(params MessageId[] messages) =>
        Store.PrivateMarks.FindAsync(messages, None);

    private Task ChangeAsync(UserProfile person, Chat chat, NewMessage message, PrivacyScope scope) => Scene.ApplyAsync(
        chat, new TurnEffect.ChangeScope(Scene.Subject(person), new ScopeSelection.Messages([message.Id]), scope));
}
