using Confidant.Adapters;
using Confidant.BotHost.Agents;
using Confidant.BotHost.Commands.Sessions;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Suggestions;

/// <summary>Suggests what a person may want to forget, and which session to resume. Only they see it; but in a group a screen may be
/// seen by others, so there it holds nothing that was said elsewhere.</summary>
internal sealed class CommandSuggester(
    IProfileStore profiles,
    AgentDirectory agents,
    AudienceResolver audiences,
    ISubjectStore subjects,
    ISessionStore sessions) : ICommandSuggester
{
    private const int Most = 25;
    private const int MostEntries = 100;
    private const int LongestLabel = 100;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CommandSuggestion>> SuggestAsync(
        SuggestionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Chat == ChatKind.Public
            || await profiles.FindProfileAsync(request.Person, cancellationToken) is not { } person)
        {
            return [];
        }

        Agent agent = await agents.ResolveAsync(request.Conversation, request.Group, cancellationToken);
        GroupContext? group = request.Chat == ChatKind.Group
            ? await profiles.FindGroupAsync(request.Conversation.Group, agent.Id, cancellationToken)
            : null;
        bool isKnownPlace = request.Chat == ChatKind.Private || group is not null;
        return (request.Command, request.Option) switch
        {
            (ForgetCommand.Name, ForgetCommand.TopicOption) =>
                await SuggestForgettingAsync(request, person, group, isKnownPlace, cancellationToken),
            (SessionCommand.Name, SessionCommand.NumberOption) when isKnownPlace =>
                await SuggestSessionsAsync(request, audiences.Resolve(agent, person, request.Chat, group), cancellationToken),
            _ => [],
        };
    }

    private async ValueTask<IReadOnlyList<CommandSuggestion>> SuggestForgettingAsync(
        SuggestionRequest request, UserProfile person, GroupContext? group, bool isKnownPlace, CancellationToken cancellationToken)
    {
        IOptionTexts texts = ReplyTexts.For(LanguageOf(person)).Options;
        CommandSuggestion[] always =
        [
            new(texts.ForgetLast, "last"), new(texts.ForgetHere, "here"), new(texts.ForgetAll, "all"),
        ];
        IEnumerable<CommandSuggestion> topics = isKnownPlace
            ? await ReadTopicsAsync(audiences.ResolveSubject(person), group, cancellationToken)
            : [];
        string typed = request.Typed.Trim();
        return
        [
            .. always.Concat(topics)
                .Where(suggestion => suggestion.Value.Contains(typed, StringComparison.CurrentCultureIgnoreCase)
                    || suggestion.Label.Contains(typed, StringComparison.CurrentCultureIgnoreCase))
                .DistinctBy(static suggestion => suggestion.Value, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }

    /// <summary>What the person's own words are about, the latest first: those of the group, or, in private, all.</summary>
    private async ValueTask<IEnumerable<CommandSuggestion>> ReadTopicsAsync(
        SubjectAuthority subject, GroupContext? group, CancellationToken cancellationToken)
    {
        SubjectPage page = await subjects.ListAsync(
            subject, new SubjectFilter(0, MostEntries) { Group = group?.Id }, cancellationToken);
        return page.Entries
            .OrderByDescending(static entry => entry.RecordedAt)
            .SelectMany(static entry => entry.Topic is { } topic ? entry.Keywords.Prepend(topic) : entry.Keywords)
            .Where(static word => word.Length is > 0 and <= LongestLabel)
            .Select(static word => new CommandSuggestion(word, word));
    }

    private async ValueTask<IReadOnlyList<CommandSuggestion>> SuggestSessionsAsync(
        SuggestionRequest request, Audience audience, CancellationToken cancellationToken)
    {
        IReadOnlyList<ChatSession> found = await sessions.ListAsync(
            audience, request.Conversation, new SessionFilter(0, Most) { SpokenOnly = true, WithLinked = true }, cancellationToken);
        string typed = request.Typed.Trim();
        return
        [
            .. found.Select(static (session, i) => new CommandSuggestion(Label(session, i + 1), $"{i + 1}"))
                .Where(suggestion => suggestion.Label.Contains(typed, StringComparison.CurrentCultureIgnoreCase)),
        ];
    }

    private static string Label(ChatSession session, int number)
    {
        string label = $"{number}. {session.LastMessageAt:yyyy-MM-dd} {session.Title}";
        return label.Length <= LongestLabel
            ? label
            : label[..(char.IsHighSurrogate(label[LongestLabel - 1]) ? LongestLabel - 1 : LongestLabel)];
    }

    private static Language LanguageOf(UserProfile person) =>
        person.Language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English;
}
