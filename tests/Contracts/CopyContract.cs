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
}
