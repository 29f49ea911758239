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

    private async Task<NewSession> BeginAsync(UserProfile person, Chat chat, Func<NewSession, NewSession>? change = null)
    {
        var plain = new NewSession(new SessionId(Store.Ids.NewId())) { Platform = chat.Key.Platform };
        NewSession session = change is null ? plain : change(plain);
        await Store.Sessions.BeginAsync(Scene.Audience(person, chat), chat.Key, session, None);
        return session;
    }

    private async Task<IReadOnlyList<ChatSession>> ListAsync(UserProfile person, Chat chat, SessionFilter? filter = null) =>
        await Store.Sessions.ListAsync(Scene.Audience(person, chat), chat.Key, filter ?? _all, None);
}
