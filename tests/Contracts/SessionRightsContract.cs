using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>Whose sessions are, and what becomes of them when what was said in them goes, on every engine.</summary>
public abstract class SessionRightsContract : StoreContract
{
    private static readonly SessionFilter _all = new(0, 100);

    [Fact]
    public async Task Another_persons_session_is_neither_found_nor_resumed_nor_written_to()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        Chat bens = Scene.Private(ben);
        await Scene.SayAsync(ana, dm, "secret");
        SessionId session = (await ListAsync(ana, dm)).Single().Id;
        Audience audience = Scene.Audience(ben, bens);

        await Store.Transcript.AppendAsync(Scene.Message(ben, bens, "mine") with { Session = session }, None);
        await Store.Sessions.SetExternalIdAsync(audience, bens.Key, session, "stolen", None);
        CommitOutcome resumed = await Scene.CommitAsync(bens, commit => commit with
        {
            Effects = [new TurnEffect.ResumeSession(audience, bens.Key, session)],
        });

        resumed.Should().BeOfType<CommitOutcome.EpochMoved>();
        (await Store.Sessions.FindAsync(audience, bens.Key, session, None)).Should().BeNull();
        (await Store.Sessions.ReadTurnsAsync(audience, bens.Key, session, 10, None)).Should().BeEmpty();
        (await Store.Sessions.ReadTurnsAsync(audience, dm.Key, session, 10, None)).Should().BeEmpty();
        (await ListAsync(ben, bens)).Single().Title.Should().Be("mine");
        ChatSession anas = (await ListAsync(ana, dm)).Single();
        (anas.Turns, anas.ExternalId).Should().Be((1, null));
    }

    [Fact]
    public async Task A_groups_session_belongs_to_its_conversation_and_a_private_one_to_none_of_a_group()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        Chat team = await Scene.GroupAsync("team");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, club, "club talk");
        await Scene.SayAsync(ben, club, "more of it");
        await Scene.SayAsync(ana, dm, "private talk");
        SessionId inClub = (await ListAsync(ana, club)).Single().Id;
        SessionId inPrivate = (await ListAsync(ana, dm)).Single().Id;

        (await ListAsync(ben, club)).Single().Should().BeEquivalentTo(new { Id = inClub, Title = "club talk", Turns = 2 });
        (await ListAsync(ana, team)).Should().BeEmpty();
        (await Store.Sessions.FindAsync(Scene.Audience(ana, club), club.Key, inPrivate, None)).Should().BeNull();
        (await Store.Sessions.FindAsync(Scene.Audience(ana, dm), dm.Key, inClub, None)).Should().BeNull();
        (await Store.Sessions.FindAsync(Scene.Audience(ana, team), club.Key, inClub, None)).Should().BeNull();
        (await Store.Sessions.ListAsync(Scene.Public(ana), dm.Key, _all, None)).Should().BeEmpty();
        await Store.Transcript.AppendAsync(Scene.Message(ana, team, "named") with { Session = inClub }, None);
        (await ListAsync(ana, club)).Single().Turns.Should().Be(2);
    }

    [Fact]
    public async Task A_new_epoch_of_a_group_begins_a_session_and_shows_none_of_the_old_ones()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        await Scene.SayAsync(ana, club, "before");
        await Scene.BotJoinsAsync(club, false);
        (await ListAsync(ana, club)).Should().BeEmpty();
        await Scene.BotJoinsAsync(club, true);
        club = await Scene.GroupAsync("club");

        await Scene.SayAsync(ana, club, "after");

        (await ListAsync(ana, club)).Single().Title.Should().Be("after");
        (await Scene.WindowAsync(Scene.Audience(ana, club), club)).Should().Equal("after");
    }

    [Fact]
    public async Task A_group_that_moves_takes_its_sessions_along()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat old = await Scene.GroupAsync("old");
        await Scene.SayAsync(ana, old, "before");
        Chat quick = await Scene.GroupAsync("new");
        await Scene.SayAsync(ana, quick, "quicker than the news");
        await Scene.AnswerAsync(ana, quick, "answer", null);

        await Store.Profiles.MigrateGroupAsync(old.Key.Group, quick.Key.Group, None);

        Chat moved = await Scene.GroupAsync("new");
        (await ListAsync(ana, moved)).Select(session => (session.Title, session.Turns))
            .Should().BeEquivalentTo([("before", 1), ("quicker than the news", 2)]);
        await Scene.SayAsync(ana, moved, "after");
        (await Scene.WindowAsync(Scene.Audience(ana, moved), moved)).Should().Equal("quicker than the news", "answer", "after");
        (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Title_and_last_prompt_follow_an_edit_a_change_of_scope_and_a_forget()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat club = await Scene.GroupAsync("club");
        NewMessage first = await Scene.SayAsync(ana, club, "first");
        await Scene.SayAsync(ben, club, "middle");
        NewMessage last = await Scene.SayAsync(ana, club, "last");

        await Scene.EditAsync(ana, first, new string('x', 150));
        (await ListAsync(ben, club)).Single().Title.Should().Be(new string('x', 100));

        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([first.Id]), PrivacyScope.Private));
        (await ListAsync(ana, club)).Single().Should().BeEquivalentTo(new { Title = "middle", LastPrompt = "last", Turns = 2 });

        await Scene.ApplyAsync(club, new TurnEffect.SoftForget(Scene.Subject(ana), last.Id));
        (await ListAsync(ben, club)).Single().Should().BeEquivalentTo(new { LastPrompt = "middle", Turns = 1 });

        await Scene.ApplyAsync(club, new TurnEffect.Forget(Scene.Subject(ben), new ForgetSelection.All(), default));
        (await ListAsync(ana, club)).Single().Should().BeEquivalentTo(new { Title = (string?)null, LastPrompt = (string?)null, Turns = 0 });
    }

    [Fact]
    public async Task A_session_goes_with_its_last_message()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await BeginAsync(ana, dm, session => session with { ExternalId = "ext" });
        NewMessage one = await Scene.SayAsync(ana, dm, "one");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        NewMessage two = await Scene.SayAsync(ana, dm, "two");
        await Scene.AnswerAsync(ana, dm, "answer", two.Id, one.Id);

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["two"]]));
        ChatSession left = (await ListAsync(ana, dm)).Single();
        (left.Turns, left.LastMessageAt).Should().Be((1, one.SaidAt));

        await ForgetAsync(ana, dm, new ForgetSelection.Topic([["one"]]));
        (await ListAsync(ana, dm)).Should().BeEmpty();
        (await Store.Maintenance.VerifyAsync(None)).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Forgetting_everything_takes_sessions_without_a_message_along()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");
        await BeginAsync(ana, dm, session => session with { ExternalId = "ext", VideoIds = ["v"] });

        await ForgetAsync(ana, dm, new ForgetSelection.All());

        (await ListAsync(ana, dm)).Should().BeEmpty();
        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Sessions.Should().BeEmpty();
    }

    [Fact]
    public async Task A_session_in_which_nothing_was_said_is_purged_after_a_week()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "kept");
        await BeginAsync(ana, dm);
        Store.Clock.Advance(SessionRules.UnusedLife - TimeSpan.FromMilliseconds(1));
        await Store.Maintenance.PurgeAsync(None);
        (await ListAsync(ana, dm)).Should().HaveCount(2);
        (await ListAsync(ana, dm, _all with { SpokenOnly = true })).Should().ContainSingle();

        Store.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Store.Maintenance.PurgeAsync(None);

        (await ListAsync(ana, dm)).Single().Title.Should().Be("kept");
    }

    [Fact]
    public async Task Nothing_begins_where_remembering_is_off()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.ApplyAsync(dm, new TurnEffect.SetRemembering(Scene.Subject(ana), false));

        await BeginAsync(ana, dm);

        (await ListAsync(ana, dm)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_export_lists_private_sessions_over_all_agents()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        Chat club = await Scene.GroupAsync("club");
        NewSession begun = await BeginAsync(ana, dm, session => session with { SubjectPlatform = "TIKTOK", VideoIds = ["v"] });
        await Scene.SayAsync(ana, dm, "one");
        await Scene.SayAsync(ana, club, "two");

        (await Store.Subject.ExportAsync(Scene.Subject(ana), None)).Sessions.Should().BeEquivalentTo([new
        {
            begun.Id,
            Agent = Scene.Agent.Id,
            Type = SessionTypes.Chat,
            Platform = Platform.Telegram,
            SubjectPlatform = "TIKTOK",
            begun.VideoIds,
            LastMessageAt = Store.Clock.GetUtcNow(),
        }]);
    }

    private async Task<NewSession> BeginAsync(UserProfile person, Chat chat, Func<NewSession, NewSession>? change = null)
    {
        var plain = new NewSession(new SessionId(Store.Ids.NewId())) { Platform = chat.Key.Platform };
        NewSession session = change is null ? plain : change(plain);
        await Store.Sessions.BeginAsync(Scene.Audience(person, chat), chat.Key, session, None);
        return session;
    }

    private async Task<IReadOnlyList<ChatSession>> ListAsync(UserProfile person, Chat chat, SessionFilter? filter = null) =>
        await Store.Sessions.ListAsync(Scene.Audience(person, chat), chat.Key, filter ?? _all, None);

    private Task ForgetAsync(UserProfile person, Chat chat, ForgetSelection selection) =>
        Scene.ApplyAsync(chat, new TurnEffect.Forget(Scene.Subject(person), selection, default));
}
