using Confidant.Adapters;
using Confidant.BotHost.Commands.Texts;

namespace Confidant.BotHost.Commands.Links;

/// <summary>/unlink: what the caller said or proved to be theirs, each with a button that takes it back.</summary>
internal sealed class UnlinkCommand(IEnumerable<ILinkWay> ways) : ICommand
{
    /// <summary>What people type.</summary>
    public const string Name = "unlink";

    private const int MostButtons = 20;

    private readonly IReadOnlyList<ILinkWay> _ways = [.. ways];

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.Links.UnlinkMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        var entries = new List<LinkEntry>();
        foreach (ILinkWay way in _ways)
        {
            entries.AddRange(await way.ListAsync(call, cancellationToken));
        }

        ILinkTexts texts = call.Texts.Links;
        return CommandResult.Whisper(call, Name, entries.Count == 0
            ? new CommandReply(texts.NothingLinked)
            : new CommandReply(string.Join('\n', entries.Select(static entry => $"• {entry.Text}").Prepend(texts.UnlinkTitle)))
            {
                Sources = [.. entries.SelectMany(static entry => entry.Sources).Distinct()],
                Buttons =
                [
                    .. entries.Take(MostButtons).Select(static entry =>
                        (IReadOnlyList<CommandButton>)[new CommandButton(entry.Label, entry.Action, entry.Argument)]),
                ],
            });
    }
}
