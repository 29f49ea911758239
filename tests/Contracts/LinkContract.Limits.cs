using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <content>What a link does not do.</content>
public abstract partial class LinkContract
{
    [Fact]
    public async Task What_one_side_keeps_no_longer_is_not_read_while_they_are_linked_and_is_there_again_afterwards()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        await ApplyAsync(anita, subject => new TurnEffect.SetRetention(subject, 30));
        Store.Clock.Advance(TimeSpan.FromDays(31));
        await Scene.SayAsync(ana, Scene.Private(ana), "porto", PrivacyScope.CrossContext);
        LinkId link = await LinkAsync(ana, anita);

        (await ReadsAsync("Ana", "lisbon")).Should().BeFalse();
        (await ReadsAsync("Anita", "lisbon")).Should().BeFalse();
        (await ReadsAsync("Anita", "porto")).Should().BeTrue();
        await Store.Maintenance.PurgeAsync(None);
        await ApplyAsync(anita, subject => new TurnEffect.EndLink(subject, link));

        (await ReadsAsync("Ana", "lisbon")).Should().BeTrue("a link deletes nothing, so that it can be undone");
        (await ReadsAsync("Anita", "porto")).Should().BeFalse();
    }

    [Fact]
    public async Task What_everybody_hears_is_not_taken_back_with_a_link()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        Chat club = await Scene.GroupAsync("Club");
        NewMessage said = await Scene.SayAsync(ana, club, "plan");
        LinkId link = await LinkAsync(ana, anita);
        anita = await Scene.PersonAsync("Anita");
        NewMessage asked = await Scene.SayAsync(anita, club, "what?");
        (_, PendingChunk chunk) = await Scene.AnswerAsync(anita, club, "It is a plan.", asked.Id, said.Id);

        await ApplyAsync(ana, subject => new TurnEffect.EndLink(subject, link));

        (await Store.Outbox.ListPendingAsync(null, 100, None)).Should().Contain(chunk);
    }

    [Fact]
    public async Task The_other_side_is_no_name_that_is_told()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        Chat club = await Scene.GroupAsync("Club");
        await Scene.SayAsync(ana, Scene.Private(ana), "lisbon", PrivacyScope.CrossContext);
        await LinkAsync(ana, anita);
        anita = await Scene.PersonAsync("Anita");

        (await Store.Recall.ReadParticipantsAsync(Scene.Audience(anita, club), None)).Should().NotContain(person => person.Name == "Ana");
    }

    [Fact]
    public async Task A_proposal_that_ran_out_leaves_no_row()
    {
        (UserProfile ana, UserProfile anita) = await TwoAsync();
        LinkId link = await ProposeAsync(ana, anita);
        LinkId held = await LinkAsync(anita, await Scene.PersonAsync("Anni"));
        Store.Clock.Advance(ProfileLink.ProposalLifetime);

        await Store.Maintenance.PurgeAsync(None);

        Store.Clock.Advance(-ProfileLink.ProposalLifetime);
        (await Store.Links.FindAsync(Scene.Subject(ana), link, None)).Should().BeNull("its row is gone");
        (await Store.Links.FindAsync(Scene.Subject(anita), held, None)).Should().NotBeNull();
    }
}
