using Confidant.Adapters;
using Confidant.Adapters.Feeds;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.BotHost.Platforms;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Feeds;

/// <summary>Takes files that look like exports of people's posts, and asks whether they are to be learned from.</summary>
internal sealed class FeedExportDesk(
    IFeedExports exports, ExportFiles files, FeedChanges changes, PlatformAdapters adapters)
{
    /// <summary>Learns from the file that the button names.</summary>
    public const string Yes = "export-yes";

    /// <summary>Deletes it.</summary>
    public const string No = "export-no";

    private const int Parts = 4;

    private static readonly string[] _endings = [".zip", ".js", ".json"];
    private static readonly string[] _names = ["twitter", "tweet", "facebook", "your_posts", "your_facebook"];

    /// <summary>Whether a message may be an export and nothing else.</summary>
    public static bool MayHandle(IncomingMessage message) =>
        message is { Chat: ChatKind.Private, Command: null, IsForwarded: false, Program: null, Media: [{ Kind: MediaKind.Document, File: not null, Name: { } name }] }
        && _endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Fetches a file, looks into it, and asks what to do with it; null where it is none.</summary>
    public async ValueTask<CommandResult?> AskAsync(CommandCall call, IncomingMessage message, CancellationToken cancellationToken)
    {
        IncomingMedia document = message.Media[0];
        IFeedExportTexts texts = call.Texts.FeedExports;
        bool isNamedLikeOne = _names.Any(name => document.Name!.Contains(name, StringComparison.OrdinalIgnoreCase));
        if (!files.HasRoom(document.File!.Bytes))
        {
            return isNamedLikeOne ? Say(call, texts.NoRoom) : null;
        }

        string name = files.NewName(call.Subject.User);
        FetchOutcome fetched = await adapters.For(call.Conversation.Platform).SaveAsync(
            call.Conversation, document.File, files.PathOf(name), files.LongestBytes, cancellationToken);
        return fetched == FetchOutcome.Fetched ? await LookAsync(call, name, isNamedLikeOne, cancellationToken)
            : !isNamedLikeOne ? null
            : Say(call, fetched == FetchOutcome.TooLong ? texts.TooLong : texts.Unavailable);
    }

    /// <summary>Learns from a file that was asked about.</summary>
    public async ValueTask<CommandResult> TakeAsync(CommandCall call, string argument, CancellationToken cancellationToken)
    {
        (string file, FeedAccount account) = Decode(argument);
        if (!files.Has(call.Subject.User, file))
        {
            return Say(call, call.Texts.FeedExports.Gone);
        }

        if (!call.Profile.Remembering)
        {
            return Say(call, call.Texts.Feeds.NotRemembering);
        }

        FeedPlan plan = await changes.PlanAsync(
            call.Subject,
            new FeedWish(account, FeedProof.Declared, IsFetched: false) { File = file, Watched = FeedRuns.WatchedBy(call) },
            cancellationToken);
        return plan switch
        {
            { IsFull: true } => Say(call, call.Texts.Feeds.TooMany(IFeedStore.MostFeeds)),
            { Run: null } => Question(call, call.Texts.Feeds.AlreadyAtWork, argument),
            _ => FeedsCommand.Whisper(call, new CommandReply(call.Texts.Feeds.Started([account]))
            {
                Buttons = [[new CommandButton(call.Texts.Feeds.CancelButton, FeedsCommand.ActionOf(FeedRuns.Cancel))]],
            }) with
            {
                Effects = plan.Effects,
            },
        };
    }

    /// <summary>Deletes a file that was asked about.</summary>
    public CommandResult Drop(CommandCall call, string argument)
    {
        (string file, _) = Decode(argument);
        if (files.Has(call.Subject.User, file))
        {
            files.Delete(file);
        }

        return Say(call, call.Texts.FeedExports.Dropped);
    }

    private async ValueTask<CommandResult?> LookAsync(
        CommandCall call, string name, bool isNamedLikeOne, CancellationToken cancellationToken)
    {
        bool isKept = false;
        try
        {
            if (!call.Profile.Remembering)
            {
                return isNamedLikeOne ? Say(call, call.Texts.Feeds.NotRemembering) : null;
            }

            FeedExport export = await exports.CheckAsync(files.PathOf(name), cancellationToken);
            isKept = true;
            return Question(
                call, call.Texts.FeedExports.Ask(call.Texts.Feeds.Name(export.Account), export.Posts), Encode(name, export.Account));
        }
        catch (FeedException error)
        {
            // Most files that people send are something else, and none of this command's business.
            return error.Fault == FeedFault.UnknownExport && !isNamedLikeOne ? null : Say(call, call.Texts.Feeds.Fault(error.Fault));
        }
        finally
        {
            if (!isKept)
            {
                files.Delete(name);
            }
        }
    }

    private static CommandResult Question(CommandCall call, string text, string argument) => FeedsCommand.Whisper(call, new CommandReply(text)
    {
        Buttons =
        [
            [
                new CommandButton(call.Texts.FeedExports.YesButton, FeedsCommand.ActionOf(Yes), argument) { Lifetime = ExportFiles.Patience },
                new CommandButton(call.Texts.FeedExports.NoButton, FeedsCommand.ActionOf(No), argument) { Lifetime = ExportFiles.Patience },
            ],
        ],
    });

    private static string Encode(string file, FeedAccount account) =>
        $"{file} {account.Platform.Name} {Uri.EscapeDataString(account.Id)} {account.Handle}";

    private static (string File, FeedAccount Account) Decode(string argument)
    {
        string[] parts = argument.Split(' ', Parts);
        return (parts[0], new FeedAccount(new Platform(parts[1]), Uri.UnescapeDataString(parts[2]), parts[3]));
    }

    private static CommandResult Say(CommandCall call, string text) => FeedsCommand.Whisper(call, new CommandReply(text));
}
