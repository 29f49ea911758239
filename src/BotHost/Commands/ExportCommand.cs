using Confidant.Adapters;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>/export: everything that is kept about the caller, as a file for them alone.</summary>
internal sealed class ExportCommand(ISubjectStore subjects, TimeProvider time) : ICommand
{
    private const string Name = "export";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(Name, static texts => texts.ExportMenu, true);

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        SubjectExport export = await subjects.ExportAsync(call.Subject, cancellationToken);
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<MessageId> sources =
        [
            .. export.Messages.Select(static m => m.Id)
                .Concat(export.Claims.Select(static claim => claim.SaidIn).OfType<Guid>().Select(static id => new MessageId(id)))
                .Distinct(),
        ];
        return CommandResult.Whisper(
            call,
            Name,
            new CommandReply(call.Texts.Export.Ready(export.Entries.Count, export.Messages.Count))
            {
                Document = File(call, "confidant-export.json", "application/json", ExportDocument.From(export, now).ToJson()),
                Sources = sources,
            },
            new CommandReply(call.Texts.Export.PageReady)
            {
                Document = File(call, "confidant-export.html", "text/html", ExportPage.Render(export, now, call.Language)),
                Sources = sources,
            });
    }

    private static OutgoingDocument File(CommandCall call, string name, string mediaType, byte[] content) =>
        new(name, mediaType, content) { TooLargeText = call.Texts.Export.TooLarge(name) };
}
