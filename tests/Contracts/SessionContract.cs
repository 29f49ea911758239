using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What sessions must do on every engine.</summary>
public abstract class SessionContract : StoreContract
{
    private static readonly SessionFilter _all = new(0, 100);

    [Fact]
    public async Task Messages_share_a_session_until_half_an_hour_of_silence()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");
        Store.Clock.Advance(SessionRules.Silence);
        await Scene.SayAsync(ana, dm, "two");
        Store.Clock.Advance(SessionRules.Silence + TimeSpan.FromMilliseconds(1));
        await Scene.SayAsync(ana, dm, "three");

        IReadOnlyList<ChatSession> sessions = await ListAsync(ana, dm);

        sessions.Select(session => (session.Title, session.LastPrompt, session.Turns))
            .Should().Equal(("three", "three", 1), ("one", "two", 2));
        sessions.Should().OnlyContain(session =>
            session.Type == SessionTypes.Chat && session.Platform == Platform.Telegram && session.Agent == Scene.Agent.Id);
        sessions[1].LastMessageAt.Should().Be(sessions[1].CreatedAt + SessionRules.Silence);
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("three");
    }

    [Fact]
    public async Task A_message_delivered_late_continues_the_session_there_is()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");

        await Store.Transcript.AppendAsync(
            Scene.Message(ana, dm, "late") with { SaidAt = Store.Clock.GetUtcNow().AddHours(-3) }, None);

        (await ListAsync(ana, dm)).Single().Turns.Should().Be(2);
    }

    [Fact]
    public async Task A_redelivered_message_begins_no_session()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "one");
        Store.Clock.Advance(TimeSpan.FromHours(1));

        await Store.Transcript.AppendAsync(
            said with { Id = new MessageId(Store.Ids.NewId()), SaidAt = Store.Clock.GetUtcNow() }, None);

        (await ListAsync(ana, dm)).Should().ContainSingle();
    }

    [Fact]
    public async Task A_reply_is_in_the_session_of_the_message_it_answers()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage one = await Scene.SayAsync(ana, dm, "one");
        await BeginAsync(ana, dm);
        await Scene.AnswerAsync(ana, dm, "late answer", one.Id);

        IReadOnlyList<ChatSession> sessions = await ListAsync(ana, dm);

        sessions.Select(session => (session.Title, session.LastPrompt, session.Turns))
            .Should().BeEquivalentTo([("one", "one", 2), ((string?)null, (string?)null, 0)]);
    }

    [Fact]
    public async Task What_is_said_after_a_session_was_begun_is_in_it_with_all_that_was_given()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "before");
        NewSession begun = await BeginAsync(ana, dm, session => session with
        {
            Type = SessionTypes.VideoChat,
            SubjectPlatform = "TIKTOK",
            ExternalId = "ext-1",
            VideoIds = ["v1", "v2"],
        });
        await Scene.SayAsync(ana, dm, "after");

        ChatSession session = (await ListAsync(ana, dm))[0];

        session.Should().BeEquivalentTo(new
        {
            begun.Id,
            Type = SessionTypes.VideoChat,
            SubjectPlatform = "TIKTOK",
            ExternalId = "ext-1",
            begun.VideoIds,
            Title = "after",
            Turns = 1,
        });
        (await Store.Sessions.FindCurrentAsync(Scene.Audience(ana, dm), dm.Key, Store.Clock.GetUtcNow(), None))!
            .Id.Should().Be(begun.Id);
        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("after");
    }

    [Fact]
    public async Task A_session_that_is_resumed_in_another_private_chat_goes_on_there_with_its_turns()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        var other = new Chat(ConversationKey.Parse("playground:1:ana"), ChatKind.Private, null);
        await Scene.SayAsync(ana, dm, "one");
        ChatSession session = (await ListAsync(ana, dm)).Single();
        Store.Clock.Advance(TimeSpan.FromDays(3));
        await Scene.SayAsync(ana, other, "apart");
        Store.Clock.Advance(TimeSpan.FromMinutes(1));

        await Scene.ApplyAsync(other, new TurnEffect.ResumeSession(Scene.Audience(ana, other), other.Key, session.Id));
        await Scene.SayAsync(ana, other, "two");

        (await Scene.WindowAsync(Scene.Audience(ana, other), other)).Should().Equal("one", "two");
        (await ListAsync(ana, dm)).Select(found => found.Turns).Should().Equal(2, 1);
        (await ListAsync(ana, dm, _all with { Platform = Platform.Playground })).Single().Title.Should().Be("apart");
    }

    [Fact]
    public async Task A_message_that_names_a_session_goes_there_and_makes_it_current()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");
        SessionId first = (await ListAsync(ana, dm)).Single().Id;
        await BeginAsync(ana, dm);
        await Scene.SayAsync(ana, dm, "two");

        await Store.Transcript.AppendAsync(Scene.Message(ana, dm, "three") with { Session = first }, None);
        await Scene.SayAsync(ana, dm, "four");

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("one", "three", "four");
    }

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

        await Store.Transcript.EditAsync(
            new MessageEdit
            {
                Source = first.Source,
                Agent = first.Agent,
                Text = new string('x', 150),
                Index = Scene.Index("x"),
                Language = first.Language,
                Scope = first.Scope,
            },
            Scene.Subject(ana),
            None);
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
    public async Task Sessions_are_filtered_and_paged()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await BeginAsync(ana, dm, session => session with { SubjectPlatform = "YOUTUBE", VideoIds = ["v10", "v2"] });
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await BeginAsync(ana, dm, session => session with { Type = SessionTypes.MarketerChat, ExternalId = "e" });
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        await BeginAsync(ana, dm);

        (await ListAsync(ana, dm, _all with { SubjectPlatform = "youtube" })).Single().SubjectPlatform.Should().Be("YOUTUBE");
        (await ListAsync(ana, dm, _all with { VideoId = "v2" })).Should().ContainSingle();
        (await ListAsync(ana, dm, _all with { VideoId = "v1" })).Should().BeEmpty();
        (await ListAsync(ana, dm, _all with { ExternalId = "e" })).Single().Type.Should().Be(SessionTypes.MarketerChat);
        (await ListAsync(ana, dm, _all with { Type = SessionTypes.Chat })).Should().HaveCount(2);
        (await ListAsync(ana, dm, new SessionFilter(1, 1))).Single().Type.Should().Be(SessionTypes.MarketerChat);
        await FluentActions.Awaiting(() => ListAsync(ana, dm, new SessionFilter(0, 101)))
            .Should().ThrowAsync<ArgumentOutOfRangeException>();
        await FluentActions.Awaiting(() => BeginAsync(ana, dm, session => session with { Type = "two\nlines" }))
            .Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task An_id_of_another_system_is_kept()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewSession begun = await BeginAsync(ana, dm);

        await Store.Sessions.SetExternalIdAsync(Scene.Audience(ana, dm), dm.Key, begun.Id, "ext-7", None);

        (await Store.Sessions.FindAsync(Scene.Audience(ana, dm), dm.Key, begun.Id, None))!.ExternalId.Should().Be("ext-7");
    }

    [Fact]
    public async Task A_session_is_resumed_after_a_restart()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await Scene.SayAsync(ana, dm, "one");
        SessionId first = (await ListAsync(ana, dm)).Single().Id;
        Store.Clock.Advance(TimeSpan.FromHours(5));
        await Store.ReopenAsync();

        await Scene.ApplyAsync(dm, new TurnEffect.ResumeSession(Scene.Audience(ana, dm), dm.Key, first));
        await Scene.SayAsync(ana, dm, "two");

        (await Scene.WindowAsync(Scene.Audience(ana, dm), dm)).Should().Equal("one", "two");
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
