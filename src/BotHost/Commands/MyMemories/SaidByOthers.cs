using System.Globalization;
using System.Text;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Platforms;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Commands.MyMemories;

/// <summary>What others said about the caller in groups they belong to, and the objection to it.</summary>
internal sealed class SaidByOthers(ISubjectStore subjects, MembershipCheck membership)
{
    /// <summary>The button that shows the list.</summary>
    public const string ListAction = $"{MyMemoriesCommand.Name}.others";

    private const int PageSize = 8;
    private const int ButtonsInARow = 4;

    /// <summary>Runs a button of the list, or shows it.</summary>
    public ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken) => action switch
        {
            "object" => ValueTask.FromResult(Object(call, new EntryId(Guid.Parse(argument)))),
            "withdraw" => ValueTask.FromResult(Withdraw(call, new EntryId(Guid.Parse(argument)))),
            _ => ShowAsync(call, int.Parse(argument, CultureInfo.InvariantCulture), cancellationToken),
        };

    private static CommandButton Back(CommandCall call) =>
        new(call.Texts.Memories.BackButton, MyMemoriesCommand.ListAction, new MemoryList(1).Encode());

    private static CommandResult Object(CommandCall call, EntryId entry) => CommandResult.Whisper(
        call,
        MyMemoriesCommand.Name,
        new CommandReply(call.Texts.Memories.Objected)
        {
            Buttons =
            [
                [
                    new CommandButton(call.Texts.Privacy.UndoButton, $"{MyMemoriesCommand.Name}.withdraw", entry.ToString()),
                    new CommandButton(call.Texts.Memories.OthersButton, ListAction, "1"),
                ],
            ],
        }) with
    {
        Effects = [new TurnEffect.RaiseObjection(call.Subject, entry)],
    };

    private static CommandResult Withdraw(CommandCall call, EntryId entry) => CommandResult.Whisper(
        call, MyMemoriesCommand.Name, new CommandReply(call.Texts.Memories.ObjectionWithdrawn) { Buttons = [[Back(call)]] }) with
    {
        Effects = [new TurnEffect.WithdrawObjection(call.Subject, entry)],
    };

    private async ValueTask<CommandResult> ShowAsync(CommandCall call, int page, CancellationToken cancellationToken)
    {
        IMemoriesTexts texts = call.Texts.Memories;
        await membership.RefreshAsync(call.Subject, cancellationToken);
        SaidAboutPage found = await subjects.ListAboutAsync(
            call.Subject, new SubjectFilter((page - 1) * PageSize, PageSize), cancellationToken);
        if (found.Entries.Count == 0)
        {
            return CommandResult.Whisper(
                call, MyMemoriesCommand.Name, new CommandReply(texts.NothingByOthers) { Buttons = [[Back(call)]] });
        }

        int pages = (found.Total + PageSize - 1) / PageSize;
        var text = new StringBuilder(texts.ByOthersTitle);
        for (int i = 0; i < found.Entries.Count; i++)
        {
            text.Append('\n').Append(i + 1).Append(". ").Append(texts.ByOther(found.Entries[i]));
        }

        text.Append("\n\n").Append(texts.ObjectHint);
        var turners = new List<CommandButton>();
        if (page > 1)
        {
            turners.Add(new CommandButton(texts.PreviousButton, ListAction, Number(page - 1)));
        }

        if (page < pages)
        {
            turners.Add(new CommandButton(texts.NextButton, ListAction, Number(page + 1)));
        }

        turners.Add(Back(call));
        return CommandResult.Whisper(call, MyMemoriesCommand.Name, new CommandReply(text.ToString())
        {
            Buttons =
            [
                .. found.Entries
                    .Select((entry, i) => new CommandButton(
                        texts.ObjectTo(i + 1), $"{MyMemoriesCommand.Name}.object", entry.Id.ToString()))
                    .Chunk(ButtonsInARow),
                turners,
            ],
            Sources = [.. found.Entries.SelectMany(static e => e.Sources).Distinct()],
        });
    }

    private static string Number(int page) => page.ToString(CultureInfo.InvariantCulture);
}
