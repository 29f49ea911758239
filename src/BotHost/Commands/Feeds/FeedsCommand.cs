using Confidant.Adapters;
using Confidant.Identity;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>/feeds [add|sync|posts|only|without|since|until|all|prove|cancel]: the feeds whose posts the caller lets be learned from. In
/// private only.</summary>
internal sealed class FeedsCommand(
    FeedList list, FeedConnecting connecting, FeedRuns runs, FeedPosts posts, FeedChoosing choosing, FeedProving proving, FeedExportDesk exports)
    : ICommand
{
    /// <summary>What people type.</summary>
    public const string Name = "feeds";

    /// <inheritdoc/>
    public CommandDescription Description { get; } = Describe.Command(
        Name,
        static texts => texts.FeedsMenu,
        true,
        Describe.Option("action", static texts => texts.FeedsAction),
        Describe.Option("what", static texts => texts.FeedsWhat));

    /// <summary>An answer about feeds, for the caller alone.</summary>
    public static CommandResult Whisper(CommandCall call, CommandReply reply) => CommandResult.Whisper(call, Name, reply);

    /// <summary>The action of a button.</summary>
    public static string ActionOf(string action) => $"{Name}.{action}";

    /// <summary>The button that shows the list.</summary>
    public static CommandButton ListButton(CommandCall call) => new(call.Texts.Feeds.ListButton, ActionOf(FeedList.Show));

    /// <inheritdoc/>
    public async ValueTask<CommandResult> RunAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        if (FindRefusal(call) is { } refusal)
        {
            return refusal;
        }

        string typed = argument.Trim();
        int end = typed.IndexOfAny([' ', '\n', '\t']);
        string rest = end < 0 ? "" : typed[(end + 1)..].Trim();
        return (end < 0 ? typed : typed[..end]).ToLowerInvariant() switch
        {
            "add" or "connect" or "añadir" or "anadir" or "conectar" => await connecting.AddAsync(call, rest, cancellationToken),
            "sync" or "read" or "sincronizar" or "leer" => await runs.StartAsync(call, rest, cancellationToken),
            "cancel" or "stop" or "cancelar" or "parar" => await runs.CancelAsync(call, cancellationToken),
            "posts" or "publicaciones" => await posts.ListAsync(call, rest, cancellationToken),
            "prove" or "probar" => await proving.ShowAsync(call, rest, cancellationToken),
            "only" or "solo" or "sólo" => await choosing.OnlyAsync(call, rest, cancellationToken),
            "without" or "sin" => await choosing.WithoutAsync(call, rest, cancellationToken),
            "since" or "desde" => await choosing.SinceAsync(call, rest, cancellationToken),
            "until" or "hasta" => await choosing.UntilAsync(call, rest, cancellationToken),
            "all" or "todo" or "todas" => await choosing.AllAsync(call, cancellationToken),

            // Also what only names a feed: it is what people try first.
            _ when typed.Length > 0 => await connecting.AddAsync(call, typed, cancellationToken),
            _ => await list.ShowAsync(call, cancellationToken),
        };
    }

    /// <inheritdoc/>
    public async ValueTask<CommandResult> PressAsync(
        CommandCall call, string action, string argument, CancellationToken cancellationToken)
    {
        if (FindRefusal(call) is { } refusal)
        {
            return refusal;
        }

        return action switch
        {
            FeedList.Show => await list.ShowAsync(call, cancellationToken),
            FeedList.Card => await list.ShowCardAsync(call, IdOf(argument), cancellationToken),
            FeedConnecting.How => Whisper(call, new CommandReply(call.Texts.Feeds.HowToAdd)),
            FeedRuns.Sync => await runs.StartAsync(call, IdOf(argument), cancellationToken),
            FeedRuns.Cancel => await runs.CancelAsync(call, cancellationToken),
            FeedRuns.Pause => await runs.PauseAsync(call, IdOf(argument), isPaused: true, cancellationToken),
            FeedRuns.Resume => await runs.PauseAsync(call, IdOf(argument), isPaused: false, cancellationToken),
            FeedRuns.Disconnect => await runs.AskDisconnectAsync(call, IdOf(argument), cancellationToken),
            FeedRuns.Keep => await runs.DisconnectAsync(call, IdOf(argument), forgets: false, cancellationToken),
            FeedRuns.Forget => await runs.DisconnectAsync(call, IdOf(argument), forgets: true, cancellationToken),
            FeedPosts.List => await posts.ListAsync(call, argument, cancellationToken),
            FeedPosts.Card or FeedPosts.LeaveOut or FeedPosts.TakeIn or FeedPosts.MakePrivate or FeedPosts.Share =>
                await posts.PressAsync(call, action, argument, cancellationToken),
            FeedChoosing.All => await choosing.AllAsync(call, cancellationToken),
            FeedProving.Prove => await proving.ShowAsync(call, IdOf(argument), cancellationToken),
            FeedExportDesk.Yes => await exports.TakeAsync(call, argument, cancellationToken),
            FeedExportDesk.No => exports.Drop(call, argument),
            _ => throw new InvalidOperationException($"/{Name} has no button {action}."),
        };
    }

    private static CommandResult? FindRefusal(CommandCall call) =>
        call.IsInGroup ? Whisper(call, new CommandReply(call.Texts.Feeds.OnlyInPrivate)) : null;

    private static IntegrationId IdOf(string argument) => new(Guid.Parse(argument));
}
