using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>A person's objection to what others said about them, on every engine.</summary>
public abstract class ObjectionContract : GossipContract
{
    [Fact]
    public async Task After_an_objection_only_the_speaker_is_shown_it()
    {
        NewMessage said = await GossipAsync();
        (_, PendingChunk chunk) = await Scene.AnswerAsync(Ben, Club, "Ben lost them", null, said.Id);

        await ObjectAsync();

        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Audience(Ana, Scene.Private(Ana)), "keys")).Should().BeEmpty();
        (await Scene.WindowAsync(Scene.Audience(Ben, Club), Club)).Should().BeEmpty();
        (await Store.Outbox.ReadAsync(chunk.Id, await Scene.LeaseAsync(Club), None)).Should().BeNull();
        (await AboutAsync(Ben)).Total.Should().Be(0);
        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(Ana), None);
        export.Entries.Single().Scope.Should().Be(PrivacyScope.Private);
        export.Messages.Single().Text.Should().Be("Ben lost his keys");
        (await Store.Subject.ListAsync(Scene.Subject(Ana), new SubjectFilter(0, 10), None)).Total.Should().Be(1);
    }

    [Fact]
    public async Task An_objection_covers_each_time_it_was_said_and_its_withdrawal_too()
    {
        await GossipAsync();
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        await LearnAboutAsync("Ben lost his keys", "Ben");

        EntryId entry = await ObjectAsync();
        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().BeEmpty();
        (await AboutAsync(Ben)).Total.Should().Be(0);

        await WithdrawAsync(Ben, entry);
        (await Scene.FindTextsAsync(Scene.Audience(Ana, Club), "keys")).Should().Equal("Ben lost his keys");
        (await Scene.WindowAsync(Scene.Audience(Ana, Club), Club)).Should().HaveCount(2);
        (await AboutAsync(Ben)).Total.Should().Be(1);
    }

    [Theory]
    [InlineData(PrivacyScope.CrossContext)]
    [InlineData(PrivacyScope.GroupOnly)]
    public async Task Its_speaker_cannot_open_it_again_but_can_forget_it(PrivacyScope scope)
    {
        NewMessage said = await GossipAsync();
        await ObjectAsync();

        await ScopeAsync(said, scope);
        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().BeEmpty();
        (await Scene.FindAsync(Scene.Public(Ana), "keys")).Should().BeEmpty();

        await Scene.ApplyAsync(
            Scene.Private(Ana), new TurnEffect.Forget(Scene.Subject(Ana), new ForgetSelection.Topic([["keys"]]), default));
        (await Store.Subject.ExportAsync(Scene.Subject(Ana), None)).Messages.Should().BeEmpty();
    }

    [Fact]
    public async Task An_edit_does_not_open_it_again()
    {
        NewMessage said = await GossipAsync();
        await ObjectAsync();

        await Scene.EditAsync(Ana, said, "Ben lost all his keys", PrivacyScope.GroupOnly);

        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_withdrawn_objection_gives_it_back_to_the_group()
    {
        await GossipAsync();
        EntryId entry = await ObjectAsync();

        await WithdrawAsync(Ben, entry);

        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().HaveCount(2);
        (await Scene.FindAsync(Scene.Public(Ana), "keys")).Should().BeEmpty();
        (await AboutAsync(Ben)).Total.Should().Be(1);
    }

    [Fact]
    public async Task Withdrawn_it_stays_private_where_its_speaker_made_it_so_meanwhile()
    {
        NewMessage said = await GossipAsync();
        EntryId entry = await ObjectAsync();
        await ScopeAsync(said, PrivacyScope.Private);

        await WithdrawAsync(Ben, entry);
        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().BeEmpty();

        await ScopeAsync(said, PrivacyScope.GroupOnly);
        (await Scene.FindAsync(Scene.Audience(Ben, Club), "keys")).Should().HaveCount(2);
    }

    [Fact]
    public async Task Nobody_else_withdraws_an_objection()
    {
        await BeginAsync();
        UserProfile cleo = await Scene.PersonAsync("Cleo");
        await Scene.JoinAsync(Club, true, cleo);
        await LearnAboutAsync("Ben and Cleo lost their keys", "Ben", "Cleo");
        EntryId entry = await ObjectAsync();

        await WithdrawAsync(cleo, entry);
        await WithdrawAsync(Ana, entry);

        (await Scene.FindAsync(Scene.Audience(Ana, Club), "keys")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_objection_covers_all_that_says_the_same_and_so_does_its_withdrawal()
    {
        await GossipAsync();
        await LearnAboutAsync("Ben really lost his keys", "Ben");

        EntryId entry = await ObjectAsync();
        (await Scene.FindTextsAsync(Scene.Audience(Ben, Club), "keys")).Should().BeEmpty();

        await WithdrawAsync(Ben, entry);
        (await Scene.FindTextsAsync(Scene.Audience(Ben, Club), "keys"))
            .Should().BeEquivalentTo("Ben lost his keys", "Ben really lost his keys");
        (await AboutAsync(Ben)).Total.Should().Be(1);
    }
}
