using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>Ana and Ben in a club, where she says things about him.</summary>
public abstract class GossipContract : StoreContract
{
    protected UserProfile Ana { get; set; } = null!;

    protected UserProfile Ben { get; set; } = null!;

    protected Chat Club { get; set; } = null!;

    protected async Task BeginAsync()
    {
        Ana = await Scene.PersonAsync("Ana");
        Ben = await Scene.PersonAsync("Ben");
        Club = await Scene.GroupAsync("club");
        await Scene.JoinAsync(Club, true, Ana, Ben);
    }

    protected async Task<NewMessage> GossipAsync()
    {
        await BeginAsync();
        return await LearnAboutAsync("Ben lost his keys", "Ben");
    }

    protected async Task<NewMessage> LearnAboutAsync(string text, params string[] persons)
    {
        NewMessage said = await Scene.SayAsync(Ana, Club, text, learn: true);
        await Scene.LearnAsync(said, About(text, persons));
        return said;
    }

    protected static ExtractedMemory About(string text, params string[] persons) =>
        Scene.Statement(text) with { IsAboutSpeaker = false, Persons = persons };

    protected async Task<EntryId> ObjectAsync()
    {
        EntryId entry = (await AboutAsync(Ben)).Entries.Single().Id;
        await Scene.ApplyAsync(Scene.Private(Ben), new TurnEffect.RaiseObjection(Scene.Subject(Ben), entry));
        return entry;
    }

    protected async Task WithdrawAsync(UserProfile person, EntryId entry) =>
        await Scene.ApplyAsync(Scene.Private(person), new TurnEffect.WithdrawObjection(Scene.Subject(person), entry));

    protected async Task ScopeAsync(NewMessage said, PrivacyScope scope) => await Scene.ApplyAsync(
        Club, new TurnEffect.ChangeScope(Scene.Subject(Ana), new ScopeSelection.Messages([said.Id]), scope));

    protected async Task<SaidAboutPage> AboutAsync(UserProfile person) =>
        await Store.Subject.ListAboutAsync(Scene.Subject(person), new SubjectFilter(0, 10), None);
}
