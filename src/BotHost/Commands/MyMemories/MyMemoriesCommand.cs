using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.Texts;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.MyMemories;

/// <summary>/mymemories [page|private|groups|words]: what is remembered of the caller's own words, in every place, each with what
/// they can do about it.</summary>
internal sealed class MyMemoriesCommand(
    ISubjectStore subjects, IAgentStore agents, TextAnalyzer analyzer, MemoryCard card, SaidByOthers saidByOthers) : ICommand
{
    /// <summary>Its name.</summary>
    public const string Name = "mymemories";

    /// <summary>The button that shows a list.</summary>
    public const string ListAction = $"{Name}.list";

    /// <summary>The button that shows one memory.</summary>
    public const string CardAction = $"{Name}.card";

    private const int PageSize = 8;
    private const int ButtonsInARow = 4;

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name, static texts => texts.MyMemoriesMenu, true, Describe.Option("search", static texts => texts.MemoriesSearch));

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken) =>
        ShowAsync(call, MemoryList.Parse(argument), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "list" => ShowAsync(call, MemoryList.Decode(argument), cancellationToken),
            "others" or "object" or "withdraw" => saidByOthers.PressAsync(call, action, argument, cancellationToken),
            _ => card.PressAsync(call, action, argument, cancellationToken),
        };

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, MemoryList list, CancellationToken cancellationToken)
    {
        IMemoriesTexts texts = call.Texts.Memories;
        SubjectFilter filter = ToFilter(list);
        if (list.Search.Length > 0 && filter.Search.Count == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.NothingFound));
        }

        SubjectPage found = await subjects.ListAsync(call.Subject, filter, cancellationToken);
        IReadOnlyDictionary<AgentId, string> names = await ReadNamesAsync(texts, found.Agents, cancellationToken);
        int pages = (found.Total + PageSize - 1) / PageSize;
        if (found.Entries.Count == 0)
        {
            string nothing = found.Total > 0 ? texts.NoSuchPage(pages)
                : list.Search.Length > 0 ? texts.NothingFound
                : list.Place is null && list.Agent is null ? texts.None
                : texts.NoneThere;
            return CommandResult.Whisper(call, Name, new CommandReply(LinkNote.After(nothing, call)) { Buttons = Filters(texts, list, names) });
        }

        return CommandResult.Whisper(call, Name, new CommandReply(LinkNote.After(Tell(texts, list, found, names, pages), call))
        {
            Buttons = [.. Numbers(list, found), .. Turners(texts, list, pages), .. Filters(texts, list, names)],
            Sources = [.. found.Entries.SelectMany(static e => e.Sources).Distinct()],
        });
    }

    private async ValueTask<IReadOnlyDictionary<AgentId, string>> ReadNamesAsync(
        IMemoriesTexts texts, IReadOnlyList<AgentId> heard, CancellationToken cancellationToken)
    {
        var names = new Dictionary<AgentId, string>();
        foreach (AgentId agent in heard)
        {
            names.Add(agent, texts.OfAgent(agent, await agents.FindAsync(agent, cancellationToken)));
        }

        return names;
    }

    private SubjectFilter ToFilter(MemoryList list) => new((list.Page - 1) * PageSize, PageSize)
    {
        Context = list.Place,
        Agent = list.Agent,
        Search = ForgetSelections.ReadTopic(analyzer, list.Search),
    };

    private static string Tell(
        IMemoriesTexts texts, MemoryList list, SubjectPage found, IReadOnlyDictionary<AgentId, string> names, int pages)
    {
        var text = new StringBuilder(texts.Title(found.Total, list.Page, pages));
        string? place = null;
        for (int i = 0; i < found.Entries.Count; i++)
        {
            MemoryEntry entry = found.Entries[i];
            string heading = entry.GroupName is { } group ? texts.InGroup(group) : texts.InPrivate;
            if (heading != place)
            {
                place = heading;
                text.Append("\n\n").Append(heading);
            }

            text.Append('\n').Append(i + 1).Append(". ").Append(Excerpt.Of(entry.LosslessRestatement))
                .Append(" (").Append(texts.Scope(entry.Scope, entry.Context))
                .Append(names.Count > 1 && names.TryGetValue(entry.Agent, out string? agent) ? $", {agent})" : ")");
        }

        return text.Append("\n\n").Append(texts.Footer).ToString();
    }

    private static IEnumerable<IReadOnlyList<CommandButton>> Numbers(MemoryList list, SubjectPage found) => found.Entries
        .Select((entry, i) => new CommandButton($"{i + 1}", CardAction, $"{entry.Id} {list.Encode()}"))
        .Chunk(ButtonsInARow);

    private static List<IReadOnlyList<CommandButton>> Turners(IMemoriesTexts texts, MemoryList list, int pages)
    {
        var row = new List<CommandButton>();
        if (list.Page > 1)
        {
            row.Add(new CommandButton(texts.PreviousButton, ListAction, (list with { Page = list.Page - 1 }).Encode()));
        }

        if (list.Page < pages)
        {
            row.Add(new CommandButton(texts.NextButton, ListAction, (list with { Page = list.Page + 1 }).Encode()));
        }

        return row.Count == 0 ? [] : [row];
    }

    private static List<IReadOnlyList<CommandButton>> Filters(
        IMemoriesTexts texts, MemoryList list, IReadOnlyDictionary<AgentId, string> names)
    {
        (string Label, MemoryList List)[] lists =
        [
            (texts.AllButton, new MemoryList(1)),
            (texts.PrivateButton, list with { Page = 1, Place = ContextType.Dm }),
            (texts.GroupsButton, list with { Page = 1, Place = ContextType.Group }),
        ];
        var rows = new List<IReadOnlyList<CommandButton>>
        {
            lists.Where(other => other.List with { Page = list.Page } != list)
                .Select(static other => new CommandButton(other.Label, ListAction, other.List.Encode()))
                .ToList(),
        };
        if (names.Count > 1)
        {
            rows.Add([.. names.Where(agent => agent.Key != list.Agent).Take(ButtonsInARow).Select(agent =>
                new CommandButton(agent.Value, ListAction, (list with { Page = 1, Agent = agent.Key }).Encode()))]);
        }

        rows.Add([new CommandButton(texts.OthersButton, SaidByOthers.ListAction, "1")]);
        return rows;
    }
}
