using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What becomes of sessions while two profiles are linked. Ana is known here as Ana and as Anita.</summary>
public abstract class LinkedSessionContract : StoreContract
{
    [Fact]
    public async Task Sessions_of_another_profile_are_listed_and_resumed_only_while_its_private_chats_are_open()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.SayAsync(ana, Scene.Private(ana), "secret");
        LinkId link = await LinkAsync(ana, await Scene.PersonAsync("Anita"));
        (await ListAsync("Anita")).Should().BeEmpty("a link alone opens no private chat");

        await ApplyAsync("Ana", subject => new TurnEffect.OpenLink(subject, link, Enabled: true));
        SessionId theirs = (await ListAsync("Anita")).Should().ContainSingle().Which.Id;
        (await ListAsync("Anita", withLinked: false)).Should().BeEmpty();
        (await ListAsync("Mallory")).Should().BeEmpty();
        (await ResumeAsync("Mallory", theirs)).Should().BeFalse();
        (await ResumeAsync("Anita", theirs)).Should().BeTrue();
        (await WindowAsync("Anita")).Should().Equal("secret");

        UserProfile anita = await Scene.PersonAsync("Anita");
        await Scene.SayAsync(anita, Scene.Private(anita), "more");
        (await WindowAsync("Anita")).Should().Equal("secret", "more");
        (await ListAsync("Ana")).Should().ContainSingle("what Anita says stands in a session of her own").Which.Turns.Should().Be(1);
        (await ResumeAsync("Anita", theirs)).Should().BeTrue();
        (await ListAsync("Anita", withLinked: false)).Should().ContainSingle("resumed again, it goes on in the same one");

        await ApplyAsync("Ana", subject => new TurnEffect.OpenLink(subject, link, Enabled: false));
        (await WindowAsync("Anita")).Should().Equal("more");
        (await ListAsync("Anita")).Should().ContainSingle().Which.Title.Should().Be("more");
        (await ResumeAsync("Anita", theirs)).Should().BeFalse();
    }

    [Fact]
    public async Task When_a_link_ends_each_has_the_sessions_it_had()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Scene.SayAsync(ana, Scene.Private(ana), "secret");
        LinkId link = await LinkAsync(ana, await Scene.PersonAsync("Anita"));
        await ApplyAsync("Ana", subject => new TurnEffect.OpenLink(subject, link, Enabled: true));
        ChatSession theirs = (await ListAsync("Anita")).Single();
        await ResumeAsync("Anita", theirs.Id);

        await ApplyAsync("Anita", subject => new TurnEffect.EndLink(subject, link));

        (await WindowAsync("Anita")).Should().BeEmpty();
        (await ListAsync("Ana")).Should().ContainSingle().Which.Should().BeEquivalentTo(theirs);
        (await WindowAsync("Ana")).Should().Equal("secret");
    }

    private async Task<LinkId> LinkAsync(UserProfile ana, UserProfile anita)
    {
        var link = new LinkId(Store.Ids.NewId());
        await ApplyAsync("Anita", subject => new TurnEffect.ProposeLink(
            subject, anita.Account, ana.Id, ana.Account, link, LinkMethod.Code));
        await ApplyAsync("Anita", subject => new TurnEffect.ConfirmLink(subject, link));
        await ApplyAsync("Ana", subject => new TurnEffect.ConfirmLink(subject, link));
        return link;
    }

    private async Task ApplyAsync(string name, Func<SubjectAuthority, TurnEffect> effect)
    {
        UserProfile person = await Scene.PersonAsync(name);
        await Scene.ApplyAsync(Scene.Private(person), effect(Scene.Subject(person)));
    }

    // As the person is known at this moment.
    private async Task<(Audience Audience, Chat Chat)> AsAsync(string name)
    {
        UserProfile person = await Scene.PersonAsync(name);
        Chat chat = Scene.Private(person);
        return (Scene.Audience(person, chat), chat);
    }

    private async Task<IReadOnlyList<ChatSession>> ListAsync(string name, bool withLinked = true)
    {
        (Audience audience, Chat chat) = await AsAsync(name);
        return await Store.Sessions.ListAsync(audience, chat.Key, new SessionFilter(0, 10) { WithLinked = withLinked }, None);
    }

    private async Task<bool> ResumeAsync(string name, SessionId session)
    {
        (Audience audience, Chat chat) = await AsAsync(name);
        return await Scene.CommitAsync(
            chat, commit => commit with { Effects = [new TurnEffect.ResumeSession(audience, chat.Key, session)] })
            is CommitOutcome.Committed;
    }

    private async Task<IReadOnlyList<string>> WindowAsync(string name)
    {
        (Audience audience, Chat chat) = await AsAsync(name);
        return await Scene.WindowAsync(audience, chat);
    }
}
