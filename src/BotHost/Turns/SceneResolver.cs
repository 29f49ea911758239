using System.Security.Cryptography;
using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Resolves speaker, group and audience of an event.</summary>
internal sealed class SceneResolver(
    AgentDirectory agents,
    IProfileStore store,
    ProfileResolver profiles,
    AudienceResolver audiences,
    PlatformAdapters adapters)
{
    /// <summary>The scene of a message.</summary>
    public ValueTask<TurnScene> ResolveAsync(
        InboxEntry entry, Lease lease, IncomingMessage message, CancellationToken cancellationToken) =>
        ResolveAsync(
            entry,
            lease,
            message.Conversation,
            message.Sender,
            message.Chat,
            message.Group,
            message.BareText,
            isCommand: message.Command is not null,
            spokeAt: message.At,
            cancellationToken);

    /// <summary>A scene in the language of words that were heard in it only later.</summary>
    public static TurnScene Hear(TurnScene scene, string words)
    {
        Language spoken = ChooseLanguage(words, isCommand: false, scene.Profile.Language);
        return scene with
        {
            Language = TurnScene.LanguageOf(scene.Group?.Language) ?? TurnScene.LanguageOf(scene.Agent.Language) ?? spoken,
            SpokenLanguage = spoken,
        };
    }

    /// <summary>The scene of a pressed button.</summary>
    public ValueTask<TurnScene> ResolveAsync(
        InboxEntry entry, Lease lease, ButtonPressed press, CancellationToken cancellationToken) =>
        ResolveAsync(
            entry, lease, press.Conversation, press.Sender, press.Chat, press.Group, "", isCommand: false, spokeAt: null, cancellationToken);

    /// <summary>The scene of something that no message asked for, of an account that asked for it earlier.</summary>
    /// <param name="entry">The event.</param>
    /// <param name="lease">The lease on its conversation.</param>
    /// <param name="happened">What happened, and where the account is told.</param>
    /// <param name="sender">The account.</param>
    /// <param name="chat">Private, or <see cref="ChatKind.Public"/>.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public ValueTask<TurnScene> ResolveAsync(
        InboxEntry entry,
        Lease lease,
        IncomingEvent happened,
        SeenAccount sender,
        ChatKind chat,
        CancellationToken cancellationToken) =>
        ResolveAsync(
            entry, lease, happened.Conversation, sender, chat, seenGroup: null, "", isCommand: false, spokeAt: null, cancellationToken);

    /// <summary>The scene of a message that is said in passing. Nothing is written down: who was never seen stays a stranger.</summary>
    public async ValueTask<TurnScene> ResolveInPassingAsync(
        InboxEntry entry, Lease lease, IncomingMessage message, PassingTerms terms, CancellationToken cancellationToken)
    {
        Agent agent = await agents.ResolveAsync(terms.Home, group: null, cancellationToken);
        UserProfile profile = await store.FindProfileAsync(message.Sender.Account, cancellationToken) ?? Stranger(message);
        Language language = ChooseLanguage(
            message.BareText, message.Command is not null, message.Sender.Language ?? profile.Language);
        return new TurnScene
        {
            Entry = entry,
            Lease = lease,
            Agent = agent,
            Profile = profile,
            Chat = message.Chat,
            Audience = audiences.Resolve(agent, profile, message.Chat, group: null),
            Subject = audiences.ResolveSubject(profile),
            Conversation = message.Conversation,
            Adapter = adapters.For(message.Conversation.Platform),
            Language = TurnScene.LanguageOf(agent.Language) ?? language,
            SpokenLanguage = language,
        };
    }

    // Nobody's id, and the same each time, so that what a stranger may use up in a day is counted.
    private static UserProfile Stranger(IncomingMessage message) => new()
    {
        Id = new UserId(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(message.Sender.Account.ToString())).AsSpan(0, 16))),
        Account = message.Sender.Account,
        DisplayName = message.Sender.DisplayName,
        FirstSeen = message.At,
        LastActive = message.At,
    };

    private async ValueTask<TurnScene> ResolveAsync(
        InboxEntry entry,
        Lease lease,
        ConversationKey conversation,
        SeenAccount sender,
        ChatKind chat,
        SeenGroup? seenGroup,
        string text,
        bool isCommand,
        DateTimeOffset? spokeAt,
        CancellationToken cancellationToken)
    {
        var seen = new SeenScene(conversation, sender)
        {
            Group = chat == ChatKind.Group ? seenGroup : null,
            Parent = seenGroup?.Parent,
            Agent = AgentDirectory.NamedBy(conversation),
        };
        (Agent agent, UserProfile profile, GroupContext? group) = await store.FindSceneAsync(seen, cancellationToken)
            ?? await ResolveAsync(seen, seenGroup, spokeAt, cancellationToken);
        Language spoken = ChooseLanguage(text, isCommand, profile.Language);
        return new TurnScene
        {
            Entry = entry,
            Lease = lease,
            Agent = agent,
            Profile = profile,
            Chat = chat,
            Group = group,
            Audience = audiences.Resolve(agent, profile, chat, group),
            Subject = audiences.ResolveSubject(profile),
            Conversation = conversation,
            Adapter = adapters.For(conversation.Platform),
            Language = TurnScene.LanguageOf(group?.Language) ?? TurnScene.LanguageOf(agent.Language) ?? spoken,
            SpokenLanguage = spoken,
        };
    }

    // What is seen for the first time, or has changed, is written down.
    private async ValueTask<KnownScene> ResolveAsync(
        SeenScene seen, SeenGroup? place, DateTimeOffset? spokeAt, CancellationToken cancellationToken)
    {
        Agent agent = await agents.ResolveAsync(seen.Conversation, place, cancellationToken);
        UserProfile profile = await profiles.ResolveAsync(seen.Speaker, agent, cancellationToken);
        GroupContext? group = seen.Group is { } there
            ? await profiles.ResolveGroupAsync(there, seen.Conversation.Bot, agent, cancellationToken)
            : null;
        if (group is not null && spokeAt is { } at)
        {
            await profiles.NoteSpeakerAsync(group, profile, at, cancellationToken);
        }

        return new KnownScene(
            agent,
            profile,
            group is null ? null : await store.ReadTopicAsync(group, seen.Conversation.Thread, cancellationToken));
    }

    /// <summary>What the words are in; where that is unclear, what the person's client is set to. What follows a command is often no
    /// sentence but a setting, a number or a name, so for one the client counts first.</summary>
    private static Language ChooseLanguage(string text, bool isCommand, string? clientLanguage) =>
        (isCommand && clientLanguage is not null ? null : LanguageDetector.Detect(text))
        ?? (clientLanguage?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English);
}
