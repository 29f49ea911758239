using System.Globalization;
using System.Text;
using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>/mymemories [page]: what is remembered of the caller's own words, in every place.</summary>
internal sealed class MyMemoriesCommand(ISubjectStore subjects) : ICommand
{
    private const string Name = "mymemories";
    private const int PageSize = 10;

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.MyMemoriesMenu, true);

    /// <inheritdoc/>
    public ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (argument.Length == 0)
        {
            return ShowAsync(call, 1, cancellationToken);
        }

        return int.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is > 0 and < 1_000_000
            ? ShowAsync(call, page, cancellationToken)
            : ValueTask.FromResult(CommandResult.Whisper(call, Name, new CommandReply(call.Texts.Memories.Usage)));
    }

    /// <inheritdoc/>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) =>
        ShowAsync(call, int.Parse(argument, CultureInfo.InvariantCulture), cancellationToken);

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, int page, CancellationToken cancellationToken)
    {
        IReplyTexts texts = call.Texts;
        SubjectPage found = await subjects.ListAsync(
            call.Subject, new SubjectFilter((page - 1) * PageSize, PageSize), cancellationToken);
        if (found.Total == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Memories.None));
        }

        int pages = (found.Total + PageSize - 1) / PageSize;
        if (found.Entries.Count == 0)
        {
            return CommandResult.Whisper(call, Name, new CommandReply(texts.Memories.NoSuchPage(pages)));
        }

        var text = new StringBuilder(texts.Memories.Title(found.Total, page, pages));
        string? place = null;
        foreach (MemoryEntry entry in found.Entries)
        {
            string heading = entry.GroupName is { } group ? texts.Memories.InGroup(group) : texts.Memories.InPrivate;
            if (heading != place)
            {
                place = heading;
                text.Append("\n\n").Append(heading);
            }

            text.Append("\n• ").Append(entry.LosslessRestatement).Append(" (").Append(texts.Memories.Scope(entry.Scope)).Append(')');
        }

        text.Append("\n\n").Append(texts.Memories.Footer);
        return CommandResult.Whisper(call, Name, new CommandReply(text.ToString())
        {
            Buttons = Turners(texts, page, pages),
            Sources = [.. found.Entries.SelectMany(static e => e.Sources).Distinct()],
        });
    }

    private static List<IReadOnlyList<CommandButton>> Turners(IReplyTexts texts, int page, int pages)
    {
        var row = new List<CommandButton>();
        if (page > 1)
        {
            row.Add(new CommandButton(texts.Memories.PreviousButton, $"{Name}.page", (page - 1).ToString(CultureInfo.InvariantCulture)));
        }

        if (page < pages)
        {
            row.Add(new CommandButton(texts.Memories.NextButton, $"{Name}.page", (page + 1).ToString(CultureInfo.InvariantCulture)));
        }

        return row.Count == 0 ? [] : [row];
    }
}
