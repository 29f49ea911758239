using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Several bot accounts on a platform where each numbers the messages of private chats and small groups by itself, on every
/// engine: numbers that are equal by chance are different messages, and one message that two accounts hear is one.</summary>
public abstract class AccountContract : StoreContract
{
    private static readonly BotAccountId _first = new("7001");
    private static readonly BotAccountId _second = new("7002");

    [Fact]
    public async Task The_same_number_in_the_private_chats_of_two_accounts_is_two_messages()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage first = Message(ana, Private(_first), "17", "zorro to the first");
        NewMessage second = Message(ana, Private(_second), "17", "zorro to the second");

        (await Store.Transcript.AppendAsync(first, None)).Should().BeOfType<AppendOutcome.Appended>();
        (await Store.Transcript.AppendAsync(second, None)).Should().BeOfType<AppendOutcome.Appended>();

        Audience audience = Scene.Audience(ana, Private(_first));
        (await Scene.WindowAsync(audience, Private(_first))).Should().Equal("zorro to the first");
        (await Scene.WindowAsync(audience, Private(_second))).Should().Equal("zorro to the second");
    }

    [Fact]
    public async Task An_edit_a_reply_and_a_deletion_mean_the_message_of_their_own_account()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage first = Message(ana, Private(_first), "17", "zorro to the first");
        NewMessage second = Message(ana, Private(_second), "17", "zorro to the second");
        await Store.Transcript.AppendAsync(first, None);
        await Store.Transcript.AppendAsync(second, None);

        (await Scene.EditAsync(ana, second, "fox to the second")).Should().BeTrue();
        (await MeantAsync(ana, _first)).Should().Be(first.Id);
        (await MeantAsync(ana, _second)).Should().Be(second.Id);
        (await Store.Transcript.RemoveAsync([second.Source], None)).Should().Be(1);

        (await Scene.FindTextsAsync(Scene.Audience(ana, Private(_first)), "zorro", "fox")).Should().Equal("zorro to the first");
    }

    [Fact]
    public async Task Forgetting_here_leaves_the_chat_with_another_account_and_its_later_messages_alone()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Store.Transcript.AppendAsync(Message(ana, Private(_first), "17", "zorro to the first"), None);
        await Store.Transcript.AppendAsync(Message(ana, Private(_second), "16", "zorro to the second"), None);

        await Scene.ApplyAsync(Private(_first), new TurnEffect.Forget(
            Scene.Subject(ana), new ForgetSelection.Here(Private(_first).Key), new byte[] { 7 }));
        Store.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Store.Transcript.AppendAsync(Message(ana, Private(_first), "17", "zorro again"), None)).Should().BeOfType<AppendOutcome.Erased>();
        (await Store.Transcript.AppendAsync(Message(ana, Private(_second), "17", "zorro anew"), None)).Should().BeOfType<AppendOutcome.Appended>();
        (await Scene.FindTextsAsync(Scene.Audience(ana, Private(_second)), "zorro"))
            .Should().BeEquivalentTo("zorro to the second", "zorro anew");
    }

    [Theory]
    [InlineData("-1000000007777", "17")]
    [InlineData("-7777", "23")]
    public async Task A_message_that_two_accounts_of_one_agent_hear_in_a_group_is_stored_and_learned_once(string chat, string secondNumber)
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat first = await GroupAsync(chat, _first);
        Chat second = await GroupAsync(chat, _second);

        AppendOutcome heard = await Store.Transcript.AppendAsync(
            Message(ana, first, "17", "zorro meets on Friday") with { Learn = true }, None);
        AppendOutcome again = await Store.Transcript.AppendAsync(
            Message(ana, second, secondNumber, "zorro meets on Friday") with { Learn = true }, None);

        heard.Should().BeOfType<AppendOutcome.Appended>();
        again.Should().Be(new AppendOutcome.AlreadyThere(((AppendOutcome.Appended)heard).Message));
        (await Store.Jobs.CountAsync(JobKind.Learn, None)).Should().Be(1);
    }

    [Fact]
    public async Task The_same_words_twice_within_a_second_are_two_messages_to_each_account_and_two_in_all()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat first = await GroupAsync("-7777", _first);
        Chat second = await GroupAsync("-7777", _second);

        foreach ((Chat chat, string number) in new[] { (second, "23"), (first, "17"), (second, "24"), (first, "18") })
        {
            await Store.Transcript.AppendAsync(Message(ana, chat, number, "zorro"), None);
        }

        (await Scene.WindowAsync(Scene.Audience(ana, first), first)).Should().Equal("zorro", "zorro");
    }

    [Fact]
    public async Task A_number_in_a_small_group_that_another_account_gave_to_other_words_is_another_message()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat first = await GroupAsync("-7777", _first);
        Chat second = await GroupAsync("-7777", _second);

        await Store.Transcript.AppendAsync(Message(ana, first, "17", "zorro"), None);
        Store.Clock.Advance(TimeSpan.FromSeconds(5));
        await Store.Transcript.AppendAsync(Message(ana, second, "17", "fox"), None);

        (await Scene.WindowAsync(Scene.Audience(ana, first), first)).Should().Equal("zorro", "fox");
    }

    [Fact]
    public async Task The_accounts_of_an_agent_in_a_group_are_those_that_are_there_now()
    {
        GroupContext club = (await GroupAsync("-7777", _first)).Group!;
        await Store.Profiles.NoteAgentAsync(club, _second, None);
        await Store.Profiles.NoteAgentAsync(club, _first, None);
        (await Store.Profiles.ReadAccountsAsync(club, None)).Should().Equal(_first, _second);

        await Store.Profiles.ChangeGroupMembershipAsync(
            new SeenGroup(club.Key, "club", IsPublic: false), Scene.Agent.Id, _first, isMember: false, since: null, None);

        (await Store.Profiles.ReadAccountsAsync(club, None)).Should().Equal(_second);
        (await Store.Profiles.ReadGroupsAsync(Platform.Telegram, _second, 10, None)).Should().Equal(club.Key.Chat);
        (await Store.Profiles.ReadGroupsAsync(Platform.Telegram, _second, 0, None)).Should().BeEmpty();
        (await Store.Profiles.ReadGroupsAsync(Platform.Telegram, _first, 10, None)).Should().BeEmpty("it is not there any more");
    }

    private static Chat Private(BotAccountId account) => new(
        new ConversationKey(Platform.Telegram, account, new ChatId("5001"), null), ChatKind.Private, null);

    private async Task<Chat> GroupAsync(string chat, BotAccountId account)
    {
        Chat group = await Scene.GroupAsync(new SeenGroup(new GroupKey(Platform.Telegram, new ChatId(chat)), "club", IsPublic: false));
        return group with { Key = group.Key with { Bot = account } };
    }

    private NewMessage Message(UserProfile person, Chat chat, string number, string text) => Scene.Message(person, chat, text) with
    {
        Source = MessageSource.In(chat.Key, new PlatformMessageId(number)),
    };

    private async Task<MessageId?> MeantAsync(UserProfile person, BotAccountId account) => await Store.Transcript.FindMeantAsync(
        Scene.Subject(person), Private(account).Key, new PlatformMessageId("17"), null, None);
}
