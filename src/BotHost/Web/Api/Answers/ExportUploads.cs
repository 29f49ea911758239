using Confidant.Adapters.Feeds;
using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.Features;

namespace Confidant.BotHost.Web.Api;

/// <summary>Takes uploaded exports: nothing is begun before a file is there as a whole and was looked into.</summary>
internal sealed class ExportUploads(ExportFiles files, IFeedExports exports, FeedChanges changes, SyncDesk desk)
{
    /// <summary>Takes a file, and learns from it.</summary>
    /// <param name="profile">Whose it is.</param>
    /// <param name="subject">Their authority.</param>
    /// <param name="expected">The account that it has to be of; null for any.</param>
    /// <param name="context">The request; its body is the file.</param>
    /// <param name="cancellationToken">Ends it; then nothing stays.</param>
    public async Task<IResult> TakeAsync(
        UserProfile profile, SubjectAuthority subject, FeedAccount? expected, HttpContext context, CancellationToken cancellationToken)
    {
        if (!ExportUploadEndpoints.IsExport(context.Request.ContentType))
        {
            return ApiProblems.NoExport;
        }

        if (context.Request.ContentLength > files.LongestBytes)
        {
            return ApiProblems.ExportTooLarge(files.LongestBytes);
        }

        if (!profile.Remembering)
        {
            return ApiProblems.NotRemembering;
        }

        if (!files.HasRoom(context.Request.ContentLength))
        {
            return ApiProblems.NoRoom;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // One more, so that what is too long is told so here.
            size.MaxRequestBodySize = files.LongestBytes + 1;
        }

        string name = files.NewName(subject.User);
        bool isHandedOver = false;
        try
        {
            if (!await files.SaveAsync(name, context.Request.Body, cancellationToken))
            {
                return ApiProblems.ExportTooLarge(files.LongestBytes);
            }

            FeedExport export = await exports.CheckAsync(files.PathOf(name), cancellationToken);
            if (expected is not null && (export.Account.Platform != expected.Platform || export.Account.Id != expected.Id))
            {
                throw new FeedException(FeedFault.WrongAccount, "The export is of another account.");
            }

            FeedPlan plan = await changes.PlanAsync(
                subject, new FeedWish(export.Account, FeedProof.Declared, IsFetched: false) { File = name }, cancellationToken);
            if (plan.IsFull)
            {
                return ApiProblems.TooManyFeeds;
            }

            if (plan.Run is not { } run)
            {
                return ApiProblems.SyncAtWork;
            }

            // From here on the file is the run's.
            isHandedOver = true;
            if (await desk.ApplyAsync(subject, plan, run, cancellationToken) is { } answer)
            {
                return answer;
            }

            isHandedOver = false;
            return ApiProblems.SyncAtWork;
        }
        catch (FeedException error)
        {
            return ApiProblems.Unreadable("The export cannot be read", ReplyTexts.For(Language.English).Feeds.Fault(error.Fault));
        }
        finally
        {
            if (!isHandedOver)
            {
                files.Delete(name);
            }
        }
    }
}
