using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Web.Api;

/// <summary>Starts runs for programs, and answers with their end: at once where it comes in time, else with where to ask for it.</summary>
internal sealed class SyncDesk(
    IFeedStore feeds, IPersonaStore personas, FeedChanges changes, RunningSyncs running, IIdGenerator ids, TimeProvider time)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Starts a run, or takes the one that is at work.</summary>
    /// <param name="subject">Whose feed.</param>
    /// <param name="feed">The feed.</param>
    /// <param name="kind">What it does.</param>
    /// <param name="wishes">What is learned; null for a sync.</param>
    /// <param name="cancellationToken">Ends the wait, never the run.</param>
    public async ValueTask<IResult> StartAsync(
        SubjectAuthority subject, Integration feed, SyncKind kind, LearningWishes? wishes, CancellationToken cancellationToken)
    {
        if (feed.Running is { } atWork)
        {
            return await WaitAsync(subject, feed.Id, atWork, cancellationToken);
        }

        var run = new SyncId(ids.NewId());
        using SyncWait wait = running.Await(run);
        bool isStarted = await changes.ApplyAsync(
            [new TurnEffect.StartSync(subject, run, feed.Id, kind, File: null, wishes, Watched: null)], cancellationToken);
        return isStarted
            ? await AnswerAsync(subject, feed.Id, run, wait, cancellationToken)
            : ApiProblems.Conflict("The sync cannot be started now", "Another one began at the same moment, or remembering is off: ask again.");
    }

    /// <summary>Makes changes that begin a run, and answers with its end.</summary>
    /// <returns>Null where they are not possible any more: nothing was changed.</returns>
    public async ValueTask<IResult?> ApplyAsync(SubjectAuthority subject, FeedPlan plan, SyncId run, CancellationToken cancellationToken)
    {
        using SyncWait wait = running.Await(run);
        return await changes.ApplyAsync(plan.Effects, cancellationToken)
            ? await AnswerAsync(subject, plan.Integration, run, wait, cancellationToken)
            : null;
    }

    /// <summary>How a run stands.</summary>
    public async ValueTask<IResult> TellAsync(
        SubjectAuthority subject, IntegrationId feed, SyncId run, CancellationToken cancellationToken) =>
        await feeds.FindRunAsync(subject, run, cancellationToken) is { } found && found.Integration == feed
            ? await ShowAsync(subject, found, cancellationToken)
            : ApiProblems.NoSync;

    private async ValueTask<IResult> WaitAsync(
        SubjectAuthority subject, IntegrationId feed, SyncId run, CancellationToken cancellationToken)
    {
        using SyncWait wait = running.Await(run);
        return await feeds.FindRunAsync(subject, run, cancellationToken) is { EndedAt: not null } ended
            ? await ShowAsync(subject, ended, cancellationToken)
            : await AnswerAsync(subject, feed, run, wait, cancellationToken);
    }

    private async ValueTask<IResult> AnswerAsync(
        SubjectAuthority subject, IntegrationId feed, SyncId run, SyncWait wait, CancellationToken cancellationToken)
    {
        await wait.WaitAsync(_patience, time, cancellationToken);
        return await TellAsync(subject, feed, run, cancellationToken);
    }

    private async ValueTask<IResult> ShowAsync(SubjectAuthority subject, SyncRun run, CancellationToken cancellationToken)
    {
        IFeedTexts texts = ReplyTexts.For(Language.English).Feeds;
        return run.State switch
        {
            SyncState.Waiting or SyncState.Running => Results.Accepted(
                $"{ApiPolicies.Root}/integrations/{run.Integration}/syncs/{run.Id}",
                new SyncProgressShown(
                    run.Id.Value,
                    run.State.ToString().ToLowerInvariant(),
                    run.Counts.Processed,
                    run.Expected,
                    run.Counts.New,
                    run.Problem?.ToString().ToLowerInvariant())),
            SyncState.Cancelled => ApiProblems.Conflict("The sync was cancelled", "What it read stays. Start another one to go on from there."),
            SyncState.Failed => ApiProblems.SyncFailed(run.Problem, texts.Problem(run.Problem ?? SyncProblem.HostFailed)),
            _ => Results.Json(SyncShown.From(
                run,
                run.Kind == SyncKind.Learn ? LearningEndpoints.MessageOf(run) : texts.Result(run),
                await personas.ListAsync(subject, cancellationToken)) with
            {
                Analytics = run.Wishes is { IncludeAnalytics: true }
                    ? AnalyticsShown.From(PostAnalytics.Of(await personas.ReadPostsAsync(subject, PersonaId.Self, cancellationToken)))
                    : null,
            }),
        };
    }
}
