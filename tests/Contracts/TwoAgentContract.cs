using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;

namespace Confidant.Contracts;

/// <summary>A person who talks to two agents, on every engine.</summary>
public abstract class TwoAgentContract : StoreContract
{
    private protected static Agent Other { get; } = new(new AgentId(new Guid("01890000-0000-7000-8000-00000000000b")), "Other");

    private protected static Chat PrivateElsewhere(UserProfile person) => new(
        new ConversationKey(Platform.Telegram, new BotAccountId("bot2"), new ChatId("2-" + person.DisplayName), null),
        ChatKind.Private,
        null);

    private protected static ExtractedMemory Statement(string text, string? topic, string? attribute) =>
        Scene.Statement(text, attribute: attribute) with { Topic = topic, IsOfSpeaker = true, Value = text };

    private protected static Audience Elsewhere(UserProfile person) => new AudienceResolver().Resolve(Other, person, ChatKind.Private, null);

    private protected async Task<Audience> ClubOfOtherAsync(UserProfile person)
    {
        var key = new GroupKey(Platform.Telegram, new ChatId("-club"));
        GroupContext group = await Store.Profiles.ResolveGroupAsync(new SeenGroup(key, "club", false), Other.Id, None);
        return new AudienceResolver().Resolve(Other, person, ChatKind.Group, group);
    }

    private protected async Task<NewMessage> SayAsync(UserProfile person, Agent agent, string text)
    {
        Chat chat = agent == Other ? PrivateElsewhere(person) : Scene.Private(person);
        NewMessage message = Scene.Message(person, chat, text) with { Agent = agent.Id, Learn = true };
        (await Store.Transcript.AppendAsync(message, None)).Should().BeOfType<AppendOutcome.Appended>();
        return message;
    }

    private protected async Task<NewMessage> LearnedAsync(
        UserProfile person, Chat chat, string text, string? topic, string? attribute, Agent? agent = null)
    {
        NewMessage said = agent is null ? await Scene.SayAsync(person, chat, text, learn: true) : await SayAsync(person, agent, text);
        await Scene.LearnAsync(said, Statement(text, topic, attribute));
        return said;
    }

    private protected async Task RescopeAsync(UserProfile person, NewMessage said, PrivacyScope scope) => await Scene.ApplyAsync(
        Scene.Private(person),
        new TurnEffect.ChangeScope(Scene.Subject(person), new ScopeSelection.Messages([said.Id]), scope));

    private protected async Task<IReadOnlyList<StoreProblem>> FaultsAsync() => (await Store.Maintenance.VerifyAsync(None)).Problems;
}
