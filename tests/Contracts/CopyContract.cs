using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>One message that two agents heard, on every engine: what its author does to it is done to both copies, and what one
/// agent learned the other does not know.</summary>
public abstract class CopyContract : StoreContract
{
    private static readonly Agent _second = new(new AgentId(new Guid("01890000-0000-7000-8000-000000000002")), "Second");

    private Scene Other => Scene.With(_second);

    [Fact]
    public async Task What_one_agent_heard_another_does_not_know()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Scene.SayAsync(ana, Scene.Private(ana), "zorro", PrivacyScope.CrossContext, learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro"));
        Chat club = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, club, "zorro in the club");
        Chat same = await Other.GroupAsync("club");

        (await Other.FindAsync(Other.Audience(ana, Scene.Private(ana)), "zorro")).Should().BeEmpty();
        (await Other.FindAsync(Other.Audience(ana, same), "zorro")).Should().BeEmpty();
        (await Other.FindAsync(Other.Public(ana), "zorro")).Should().BeEmpty();
        (await Other.WindowAsync(Other.Audience(ana, same), same)).Should().BeEmpty();
        (await Scene.FindTextsAsync(Scene.Audience(ana, club), "zorro")).Should().BeEquivalentTo("zorro", "zorro in the club");
    }

    [Theory]
    [InlineData("message")]
    [InlineData("last")]
    [InlineData("topic")]
    [InlineData("here")]
    [InlineData("softly")]
    public async Task Forgetting_it_takes_both_copies_and_counts_it_once(string how)
    {
        Heard heard = await HearAsync();
        SubjectAuthority ana = Scene.Subject(heard.Ana);
        ForgetSelection selection = how switch
        {
            "last" => new ForgetSelection.Last(heard.First.Key),
            "topic" => new ForgetSelection.Topic([["zorro"]]),
            "here" => new ForgetSelection.Here(heard.First.Key),
            _ => new ForgetSelection.Messages([heard.Said.Id]),
        };
        ForgetPreview preview = await Store.Subject.PreviewForgetAsync(ana, selection, None);

        await Scene.ApplyAsync(
            heard.First, how == "softly" ? new TurnEffect.SoftForget(ana, heard.Said.Id) : new TurnEffect.Forget(ana, selection, default));
        if (how == "softly")
        {
            Store.Clock.Advance(TurnEffect.SoftForget.UndoWindow);
            await Store.Maintenance.PurgeAsync(None);
        }

        preview.Messages.Should().Be(1);
        preview.Memories.Should().Be(2);
        preview.Samples.Should().Equal("zorro lives in Lisbon");
        await ExpectAsync(heard, isReadable: false);
        (await Store.Subject.ExportAsync(ana, None)).Messages.Should().BeEmpty();
        (await HearAgainAsync(heard, _second)).Should().BeOfType<AppendOutcome.Erased>();
    }

    [Fact]
    public async Task Forgetting_it_softly_hides_both_copies_and_undo_brings_both_back()
    {
        Heard heard = await HearAsync();
        SubjectAuthority ana = Scene.Subject(heard.Ana);

        await Scene.ApplyAsync(heard.First, new TurnEffect.SoftForget(ana, heard.Said.Id));
        await ExpectAsync(heard, isReadable: false);
        (await HearAgainAsync(heard, new Agent(new AgentId(Store.Ids.NewId()), "Third"))).Should().BeOfType<AppendOutcome.Erased>();
        await Scene.ApplyAsync(heard.First, new TurnEffect.UndoForget(ana, heard.Said.Id));

        await ExpectAsync(heard, isReadable: true);
        (await Store.Subject.ListAsync(ana, new SubjectFilter(0, 10), None)).Total.Should().Be(2);
    }

    [Fact]
    public async Task A_change_of_its_scope_holds_for_both_copies_and_for_one_that_is_heard_later()
    {
        Heard heard = await HearAsync();

        await Scene.ApplyAsync(heard.First, new TurnEffect.ChangeScope(
            Scene.Subject(heard.Ana), new ScopeSelection.Messages([heard.Said.Id]), PrivacyScope.Private));
        Scene third = Scene.With(new Agent(new AgentId(Store.Ids.NewId()), "Third"));
        Chat club = await third.GroupAsync("club");
        await HearAgainAsync(heard, third.Agent);

        await ExpectAsync(heard, isReadable: false);
        (await third.FindAsync(third.Audience(heard.Ana, club), "zorro")).Should().BeEmpty();
        (await Store.Subject.ExportAsync(Scene.Subject(heard.Ana), None)).Messages
            .Should().HaveCount(3).And.OnlyContain(message => message.Scope == PrivacyScope.Private);
    }

    [Fact]
    public async Task An_edit_changes_both_copies_whichever_agent_is_told()
    {
        Heard heard = await HearAsync();

        (await Store.Transcript.EditAsync(
            new MessageEdit
            {
                Source = heard.Said.Source,
                Agent = new AgentId(Store.Ids.NewId()),
                Text = "nothing of note",
                Index = Scene.Index("nothing of note"),
                Language = Language.English,
                Scope = PrivacyScope.GroupOnly,
            },
            Scene.Subject(heard.Ana),
            None)).Should().BeTrue();

        await ExpectAsync(heard, isReadable: false);
        (await Other.WindowAsync(Other.Audience(heard.Ana, heard.Second), heard.Second)).Should().Equal("nothing of note");
    }

    [Fact]
    public async Task An_objection_closes_both_copies_and_its_withdrawal_opens_both()
    {
        Heard heard = await HearAsync();
        UserProfile ben = await Scene.PersonAsync("Ben");
        await Scene.JoinAsync(heard.First, true, heard.Ana, ben);
        NewMessage said = await Scene.SayAsync(heard.Ana, heard.First, "Ben lost his keys", learn: true);
        ExtractedMemory gossip = Scene.Statement("Ben lost his keys") with { IsAboutSpeaker = false, Persons = ["Ben"] };
        await Scene.LearnAsync(said, gossip);
        await CopyAsync(said, gossip);
        SaidAboutPage about = await Store.Subject.ListAboutAsync(Scene.Subject(ben), new SubjectFilter(0, 10), None);

        await Scene.ApplyAsync(heard.First, new TurnEffect.RaiseObjection(Scene.Subject(ben), about.Entries[0].Id));
        int closed = await CountAsync("keys", heard);
        int listed = (await Store.Subject.ListAboutAsync(Scene.Subject(ben), new SubjectFilter(0, 10), None)).Total;
        await Scene.ApplyAsync(heard.First, new TurnEffect.WithdrawObjection(Scene.Subject(ben), about.Entries[0].Id));

        about.Total.Should().Be(2);
        closed.Should().Be(0);
        listed.Should().Be(0);
        (await CountAsync("keys", heard)).Should().Be(2);
    }

    [Fact]
    public async Task Another_message_of_the_same_number_is_no_copy()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro one");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        NewMessage other = Scene.Message(ana, dm, "zorro two") with { Source = said.Source, Agent = _second.Id };
        await Store.Transcript.AppendAsync(other, None);

        await Scene.ApplyAsync(dm, new TurnEffect.SoftForget(Scene.Subject(ana), said.Id));

        (await Other.FindTextsAsync(Other.Audience(ana, dm), "zorro")).Should().Equal("zorro two");
    }

    [Theory]
    [InlineData("forget")]
    [InlineData("private")]
    [InlineData("edit")]
    public async Task What_two_bots_heard_under_numbers_of_their_own_is_one_message(string what)
    {
        NumberedTwice heard = await HearUnderTwoNumbersAsync();
        SubjectAuthority ana = Scene.Subject(heard.Ana);
        await (what switch
        {
            "forget" => Scene.ApplyAsync(heard.First, new TurnEffect.Forget(ana, new ForgetSelection.Messages([heard.Said.Id]), default)),
            "private" => Scene.ApplyAsync(
                heard.First, new TurnEffect.ChangeScope(ana, new ScopeSelection.Messages([heard.Said.Id]), PrivacyScope.Private)),
            _ => EditAsync(heard.Said, ana),
        });

        (await Scene.FindTextsAsync(Scene.Audience(heard.Ana, heard.First), "zorro")).Should().BeEmpty();
        (await Other.FindTextsAsync(Other.Audience(heard.Ana, heard.Second), "zorro")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_forgotten_is_not_stored_when_another_bot_delivers_it_under_its_own_number()
    {
        NumberedTwice heard = await HearUnderTwoNumbersAsync();
        await Scene.ApplyAsync(heard.First, new TurnEffect.Forget(
            Scene.Subject(heard.Ana), new ForgetSelection.Messages([heard.Said.Id]), default));
        NewMessage late = heard.Copy with { Id = new MessageId(Store.Ids.NewId()), Agent = new AgentId(Store.Ids.NewId()) };
        NewMessage anew = heard.Copy with
        {
            Id = new MessageId(Store.Ids.NewId()),
            Source = heard.Copy.Source with { Message = new PlatformMessageId("99") },
            SaidAt = heard.Copy.SaidAt.AddSeconds(1),
        };

        (await Store.Transcript.AppendAsync(late with { Source = Numbered("bot3", "31") }, None)).Should().BeOfType<AppendOutcome.Erased>();
        (await Store.Transcript.AppendAsync(anew, None)).Should().BeOfType<AppendOutcome.Appended>("it is said anew");
    }

    [Fact]
    public async Task Other_words_another_second_another_person_and_another_group_are_no_copies()
    {
        NumberedTwice heard = await HearUnderTwoNumbersAsync();
        UserProfile ben = await Scene.PersonAsync("Ben");
        NewMessage[] others =
        [
            heard.Copy with { Source = Numbered("bot2", "41"), Heard = "@bot1 zorro lives in Lisbon!" },
            heard.Copy with { Source = Numbered("bot2", "42"), SaidAt = heard.Copy.SaidAt.AddSeconds(1) },
            heard.Copy with { Source = Numbered("bot2", "43"), Author = ben.Id },
            heard.Copy with { Source = Numbered("bot2", "44") with { Chat = new ChatId("-78") } },
        ];
        foreach (NewMessage other in others)
        {
            await Store.Transcript.AppendAsync(other with { Id = new MessageId(Store.Ids.NewId()) }, None);
        }

        await Scene.ApplyAsync(heard.First, new TurnEffect.Forget(
            Scene.Subject(heard.Ana), new ForgetSelection.Messages([heard.Said.Id]), default));

        (await Store.Subject.ExportAsync(Scene.Subject(heard.Ana), None)).Messages.Should().HaveCount(3);
        (await Store.Subject.ExportAsync(Scene.Subject(ben), None)).Messages.Should().ContainSingle();
    }

    private async Task EditAsync(NewMessage said, SubjectAuthority author) => await Store.Transcript.EditAsync(
        new MessageEdit
        {
            Source = said.Source,
            Agent = said.Agent,
            Text = "nothing of note",
            Index = Scene.Index("nothing of note"),
            Language = Language.English,
            Scope = PrivacyScope.GroupOnly,
        },
        author,
        None);

    // Each bot leaves out the call of itself, and numbers a small group's messages by itself.
    private async Task<NumberedTwice> HearUnderTwoNumbersAsync()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        SeenGroup small = new(new GroupKey(Platform.Telegram, new ChatId("-77")), "small", IsPublic: false);
        Chat first = await Scene.GroupAsync(small);
        Chat second = await Other.GroupAsync(small);
        NewMessage said = Scene.Message(ana, first, "zorro lives in Lisbon") with
        {
            Heard = "@bot1 zorro lives in Lisbon",
            Source = Numbered("bot1", "7"),
        };
        NewMessage copy = said with
        {
            Id = new MessageId(Store.Ids.NewId()),
            Agent = _second.Id,
            Text = "@bot1 zorro lives in Lisbon",
            Source = Numbered("bot2", "19"),
        };
        (await Store.Transcript.AppendAsync(said, None)).Should().BeOfType<AppendOutcome.Appended>();
        (await Store.Transcript.AppendAsync(copy, None)).Should().BeOfType<AppendOutcome.Appended>();
        (await Other.FindTextsAsync(Other.Audience(ana, second), "zorro")).Should().ContainSingle();
        return new NumberedTwice(ana, first, second, said, copy);
    }

    private static MessageSource Numbered(string account, string number) =>
        new(Platform.Telegram, new ChatId("-77"), new PlatformMessageId(number), new BotAccountId(account));

    private async Task<Heard> HearAsync()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat first = await Scene.GroupAsync("club");
        Chat second = await Other.GroupAsync("club");
        NewMessage said = await Scene.SayAsync(ana, first, "zorro lives in Lisbon", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro lives in Lisbon"));
        await CopyAsync(said, Scene.Statement("zorro lives in Lisbon"));
        var heard = new Heard(ana, first, second, said);
        await ExpectAsync(heard, isReadable: true);
        return heard;
    }

    private async Task CopyAsync(NewMessage said, ExtractedMemory memory)
    {
        NewMessage copy = said with { Id = new MessageId(Store.Ids.NewId()), Agent = _second.Id };
        await Store.Transcript.AppendAsync(copy, None);
        await Scene.LearnAsync(copy, memory);
    }

    private async Task<AppendOutcome> HearAgainAsync(Heard heard, Agent agent) => await Store.Transcript.AppendAsync(
        heard.Said with { Id = new MessageId(Store.Ids.NewId()), Agent = agent.Id }, None);

    private async Task ExpectAsync(Heard heard, bool isReadable) =>
        (await CountAsync("zorro", heard)).Should().Be(isReadable ? 2 : 0);

    private async Task<int> CountAsync(string word, Heard heard) =>
        (await Scene.FindTextsAsync(Scene.Audience(heard.Ana, heard.First), word)).Count
        + (await Other.FindTextsAsync(Other.Audience(heard.Ana, heard.Second), word)).Count;

    private sealed record Heard(UserProfile Ana, Chat First, Chat Second, NewMessage Said);

    private sealed record NumberedTwice(UserProfile Ana, Chat First, Chat Second, NewMessage Said, NewMessage Copy);
}
