using Confidant.Adapters.Playground;
using Confidant.BotHost.Agents;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Web;

/// <summary>Reads what the playground shows beside the chat: a person's own data by their authority, an answer's sources through
/// the audience of that answer.</summary>
internal sealed class PlaygroundInspector(
    AgentDirectory agents,
    IProfileStore profiles,
    AudienceResolver audiences,
    ISubjectStore subjects,
    ITranscript transcript) : IPlaygroundInspector
{
    private const int MaxItems = 100;

    /// <inheritdoc/>
    public async ValueTask<PlaygroundView> InspectAsync(
        SeenAccount person,
        ConversationKey conversation,
        ChatKind chat,
        SeenGroup? group,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (await profiles.FindProfileAsync(person.Account, cancellationToken) is not { } profile)
        {
            return new PlaygroundView([], []);
        }

        Agent agent = await agents.ResolveAsync(conversation, group, cancellationToken);
        GroupContext? context = chat == ChatKind.Group && group is not null
            ? await profiles.ResolveGroupAsync(group, agent.Id, cancellationToken)
            : null;
        SubjectPage page = await subjects.ListAsync(
            audiences.ResolveSubject(profile), new SubjectFilter(0, MaxItems), cancellationToken);
        Audience audience = audiences.Resolve(agent, profile, chat, context);
        IReadOnlyList<RecalledRow> sources = await transcript.ReadLastSourcesAsync(audience, conversation, cancellationToken);
        return new PlaygroundView(
            [.. page.Entries.OrderByDescending(static e => e.RecordedAt).Select(entry => Show(entry, context))],
            [.. sources.Select(row => Show(row, context))]);
    }

    private static PlaygroundMemory Show(MemoryEntry entry, GroupContext? here) => new(
        entry.LosslessRestatement,
        Show(entry.Scope),
        Place(entry.GroupName),
        entry.UserName,
        entry.Timestamp,
        entry.Scope switch
        {
            PrivacyScope.CrossContext => true,
            PrivacyScope.GroupOnly => here is not null && entry.Group == here.Id,
            _ => here is null && entry.Context == ContextType.Dm,
        });

    private static PlaygroundMemory Show(RecalledRow row, GroupContext? here) => new(
        row.Restatement ?? row.Text,
        Show(row.Scope),
        Place(row.Context switch
        {
            ContextType.Group => here?.Name,
            ContextType.Broadcast => row.AuthorName,
            _ => null,
        }),
        row.AuthorName,
        row.SaidAt,
        MayBeUsedHere: true);

    private static string Place(string? groupName) => groupName ?? "private chat";

    private static PlaygroundScope Show(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => PlaygroundScope.Private,
        PrivacyScope.GroupOnly => PlaygroundScope.GroupOnly,
        _ => PlaygroundScope.Everywhere,
    };
}
