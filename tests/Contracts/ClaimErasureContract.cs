using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>A claim that was said in a message lives and goes with it, on every engine.</summary>
public abstract class ClaimErasureContract : StoreContract
{
    private ClaimScene Claims => new(Store, Scene);

    [Fact]
    public async Task A_claim_names_the_message_that_said_it_and_goes_with_it()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Handle);
        (await Claims.ListAsync(ana)).Single().SaidIn.Should().Be(said.Id.Value);

        await ForgetAsync(ana, new ForgetSelection.Messages([said.Id]));

        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task Forgetting_a_topic_finds_a_claim_by_its_message()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        await Claims.SayAsync(ana, ClaimScene.Handle);

        await ForgetAsync(ana, new ForgetSelection.Topic([["alice"]]));

        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task It_stays_while_another_message_or_a_command_says_the_same()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage first = await Claims.SayAsync(ana, ClaimScene.Handle);
        NewMessage second = await Claims.SayAsync(ana, ClaimScene.Handle);
        await ForgetAsync(ana, new ForgetSelection.Messages([first.Id]));
        (await Claims.ListAsync(ana)).Single().SaidIn.Should().Be(second.Id.Value);

        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await ForgetAsync(ana, new ForgetSelection.Messages([second.Id]));
        (await Claims.ListAsync(ana)).Single().SaidIn.Should().BeNull();
    }

    [Fact]
    public async Task A_proof_stays_where_the_words_go()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Wallet);
        await Claims.ProveAsync(ana, ClaimScene.Wallet);

        await ForgetAsync(ana, new ForgetSelection.Messages([said.Id]));

        (await Claims.ListAsync(ana)).Single().Proof.Should().Be(ClaimProof.Signature);
    }

    [Fact]
    public async Task An_edited_message_claims_only_what_it_is_said_to_claim_again()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Handle);

        await Scene.EditAsync(ana, said, "never mind");

        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_hidden_message_claims_nothing_until_it_is_brought_back()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Handle);
        await Claims.ApplyAsync(ana, subject => new TurnEffect.SoftForget(subject, said.Id));
        (await Claims.ListAsync(ana)).Should().BeEmpty();

        await Claims.ApplyAsync(ana, subject => new TurnEffect.UndoForget(subject, said.Id));
        (await Claims.ValuesAsync(ana)).Should().Equal(ClaimScene.Handle);

        await Claims.ApplyAsync(ana, subject => new TurnEffect.SoftForget(subject, said.Id));
        Store.Clock.Advance(TurnEffect.SoftForget.UndoWindow);
        await Store.Maintenance.FinishForgetsAsync(None);
        (await Claims.ListAsync(ana)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_message_that_has_run_out_or_is_gone_claims_nothing()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Handle);
        await Claims.ApplyAsync(ana, static subject => new TurnEffect.SetRetention(subject, 1));
        Store.Clock.Advance(TimeSpan.FromDays(1));
        (await Claims.ListAsync(ana)).Should().BeEmpty("nobody has purged it yet");
        await Store.Maintenance.PurgeAsync(None);
        (await Claims.ListAsync(ana)).Should().BeEmpty();

        await Claims.ApplyAsync(ana, subject =>
            new TurnEffect.DeclareClaim(subject, ClaimScene.Handle, ClaimMethod.Declared, said.Id));
        (await Claims.ListAsync(ana)).Should().BeEmpty("its message is gone");
    }

    [Fact]
    public async Task Nobody_claims_by_another_persons_words()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        NewMessage said = await Claims.SayAsync(ana, ClaimScene.Handle);

        await Claims.ApplyAsync(ben, subject =>
            new TurnEffect.DeclareClaim(subject, ClaimScene.Handle, ClaimMethod.Declared, said.Id));

        (await Claims.ListAsync(ben)).Should().BeEmpty();
    }

    [Fact]
    public async Task Forgetting_everything_ends_every_claim_of_a_persons_and_no_one_elses()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await Claims.SayAsync(ana, ClaimScene.Handle);
        await Claims.DeclareAsync(ana, ClaimScene.Name);
        await Claims.ProveAsync(ana, ClaimScene.Wallet);
        await Claims.DeclareAsync(ben, ClaimScene.Handle);

        await ForgetAsync(ana, new ForgetSelection.All());

        (await Claims.ListAsync(ana)).Should().BeEmpty();
        (await Claims.ValuesAsync(ben)).Should().Equal(ClaimScene.Handle);
        (await Claims.ProveAsync(ben, ClaimScene.Wallet)).Should().BeTrue("nobody holds it any more");
    }

    [Fact]
    public async Task An_export_has_the_persons_claims_and_nobody_elses()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        await Claims.DeclareAsync(ana, ClaimScene.Handle);
        await Claims.DeclareAsync(ben, ClaimScene.Name);

        SubjectExport export = await Store.Subject.ExportAsync(Scene.Subject(ana), None);

        export.Claims.Should().Equal(await Claims.ListAsync(ana));
        export.Claims.Should().ContainSingle();
    }

    private Task ForgetAsync(UserProfile person, ForgetSelection selection) =>
        Claims.ApplyAsync(person, subject => new TurnEffect.Forget(subject, selection, default));
}
