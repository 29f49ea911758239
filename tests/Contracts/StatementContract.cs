using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Contracts;

/// <summary>Says, learns and forgets statements.</summary>
public abstract class StatementContract : StoreContract
{
    protected async Task<NewMessage> SayAsync(
        UserProfile person, Chat chat, string text, PrivacyScope? scope = null, bool learn = true)
    {
        Store.Clock.Advance(TimeSpan.FromSeconds(1));
        return await Scene.SayAsync(person, chat, text, scope, learn);
    }

    protected async Task<NewMessage> LearnedAsync(UserProfile person, Chat chat, string text, string? attribute = null)
    {
        NewMessage said = await SayAsync(person, chat, text);
        await Scene.LearnAsync(said, Scene.Statement(text, attribute: attribute));
        return said;
    }

    protected async Task CorrectedAsync(UserProfile person, Chat chat, string text, Correction correction)
    {
        NewMessage said = await SayAsync(person, chat, text);
        await Scene.LearnAsync(said, Scene.Statement(text) with { Corrects = correction });
    }

    protected async Task ForgetAsync(UserProfile person, Chat chat, NewMessage message) => await Scene.ApplyAsync(
        chat, new TurnEffect.Forget(Scene.Subject(person), new ForgetSelection.Messages([message.Id]), default));

    protected async Task<IReadOnlyList<MemoryEntry>> EntriesAsync(UserProfile person) =>
        (await Store.Subject.ListAsync(Scene.Subject(person), new SubjectFilter(0, 100), None)).Entries;

    protected async Task<IEnumerable<string>> QuotesAsync(UserProfile person) =>
        (await EntriesAsync(person)).Select(static entry => entry.Quote);
}
