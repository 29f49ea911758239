using Confidant.BotHost.Commands.Texts;
using Confidant.BotHost.Feeds;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Web.Api;

/// <summary>Connects, lists, reads and disconnects the person's feeds.</summary>
internal static class IntegrationEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapIntegrations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/integrations", ConnectAsync)
            .WithName("connect_integration").WithSummary("Connect a feed of the person's, and read it; X and Facebook answer with the page to sign in")
            .Produces<IntegrationShown>(StatusCodes.Status201Created)
            .Produces<IntegrationShown>()
            .Produces<SignInShown>(StatusCodes.Status202Accepted)
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        routes.MapGet("/integrations", ListAsync)
            .WithName("list_integrations").WithSummary("The person's feeds, the first connected first")
            .Produces<IReadOnlyList<IntegrationShown>>()
            .ProducesProblems();
        routes.MapPost("/integrations/{integration_id}/sync", SyncAsync)
            .WithName("sync_integration").WithSummary("Read what is new: the counts where that ends within 10 seconds, else where to ask for them")
            .Produces<SyncShown>()
            .Produces<SyncProgressShown>(StatusCodes.Status202Accepted)
            .ProducesProblems(
                StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        routes.MapGet("/integrations/{integration_id}/syncs/{sync_id}", ReadSyncAsync)
            .WithName("read_sync").WithSummary("How far a sync is (202), or how it ended (200)")
            .Produces<SyncShown>()
            .Produces<SyncProgressShown>(StatusCodes.Status202Accepted)
            .ProducesProblems(
                StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        routes.MapDelete("/integrations/{integration_id}/syncs/{sync_id}", CancelAsync)
            .WithName("cancel_sync").WithSummary("Stop a sync; what it read stays")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(StatusCodes.Status404NotFound);
        routes.MapPost("/integrations/{integration_id}/pause", PauseAsync)
            .WithName("pause_integration").WithSummary("Let a feed rest")
            .Produces<IntegrationShown>()
            .ProducesProblems(StatusCodes.Status404NotFound);
        routes.MapPost("/integrations/{integration_id}/resume", ResumeAsync)
            .WithName("resume_integration").WithSummary("Let a feed go on")
            .Produces<IntegrationShown>()
            .ProducesProblems(StatusCodes.Status404NotFound);
        routes.MapDelete("/integrations/{integration_id}", DisconnectAsync)
            .WithName("disconnect_integration").WithSummary("Disconnect a feed; with forget=true, what it taught is forgotten")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ConnectAsync(
        ApiCaller caller,
        IntegrationRequest request,
        AudienceResolver audiences,
        FeedFinder finder,
        FeedChanges changes,
        FeedSignIns signIns,
        IFeedStore feeds,
        CancellationToken cancellationToken)
    {
        IFeedTexts texts = ReplyTexts.For(Language.English).Feeds;
        string typed = $"{request.Account ?? request.Address}".Trim();
        if (FeedAddress.IsSecret(typed))
        {
            return ApiProblems.Bad("That looks like a secret", "Never send a token: revoke it. X and Facebook are connected by signing in on their pages.");
        }

        FeedAddress? address = request.Platform is { } named
            ? FeedAddress.FindPlatform(named) is { } platform ? new FeedAddress(platform, typed) : null
            : FeedAddress.TryRead(typed);
        if (address is null)
        {
            return ApiProblems.Bad(
                "It does not say where the feed is", "Set platform to bluesky, mastodon, farcaster, web, twitter or facebook, and account or address.");
        }

        if (!caller.Holder.Profile.Remembering)
        {
            return ApiProblems.NotRemembering;
        }

        switch (await finder.FindAsync(address, cancellationToken))
        {
            case FeedFinding.NeedsSignIn:
                return signIns.Begin(address.Platform, caller.Holder.Profile.Account, watched: null) is { } page
                    ? Results.Json(new SignInShown(page.AbsoluteUri), statusCode: StatusCodes.Status202Accepted)
                    : ApiProblems.Unreadable("The host is not reached from outside", texts.ExportsOnly(address.Platform));
            case FeedFinding.NeedsExport:
                return ApiProblems.Unreadable(
                    "Signing in there is not set up", "Download your data there, and POST the file to /api/personalized-ai/integrations/exports.");
            case FeedFinding.NotConfigured:
                return ApiProblems.Unreadable("The platform is not set up here", texts.NotConfigured(address.Platform));
            case FeedFinding.Failed { Fault: var fault }:
                return ApiProblems.Unreadable("The feed cannot be read", texts.Fault(fault));
            case FeedFinding.Found { Account: var account }:
                return await ReadAsync(
                    audiences.ResolveSubject(caller.Holder.Profile), new FeedWish(account, FeedProof.Declared, IsFetched: true), changes, feeds,
                    cancellationToken);
            default:
                throw new InvalidOperationException("Nobody knows what was found.");
        }
    }

    private static async ValueTask<IResult> ReadAsync(
        SubjectAuthority subject, FeedWish wish, FeedChanges changes, IFeedStore feeds, CancellationToken cancellationToken)
    {
        FeedPlan plan = await changes.PlanAsync(subject, wish, cancellationToken);
        if (plan.IsFull)
        {
            return ApiProblems.TooManyFeeds;
        }

        return await changes.ApplyAsync(plan.Effects, cancellationToken)
            && await feeds.FindAsync(subject, plan.Integration, cancellationToken) is { } feed
                ? Results.Json(
                    IntegrationShown.From(feed), statusCode: plan.Known is null ? StatusCodes.Status201Created : StatusCodes.Status200OK)
                : ApiProblems.Conflict("The feed has just changed", "Send it again.");
    }

    private static async Task<IResult> ListAsync(
        ApiCaller caller, AudienceResolver audiences, IFeedStore feeds, CancellationToken cancellationToken) => Results.Json(
        (await feeds.ListAsync(audiences.ResolveSubject(caller.Holder.Profile), cancellationToken)).Select(IntegrationShown.From));

    private static async Task<IResult> SyncAsync(
        ApiCaller caller, Guid integration_id, AudienceResolver audiences, IFeedStore feeds, SyncDesk desk, CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        return await feeds.FindAsync(subject, new IntegrationId(integration_id), cancellationToken) switch
        {
            null => ApiProblems.NoIntegration,
            _ when !caller.Holder.Profile.Remembering => ApiProblems.NotRemembering,
            { Running: null, IsFetched: false } => ApiProblems.Conflict(
                "This feed comes from exports alone", "POST a new export to /api/personalized-ai/integrations/{integration_id}/export."),
            { IsPaused: true } => ApiProblems.Conflict(
                "The feed rests", "POST /api/personalized-ai/integrations/{integration_id}/resume first."),
            { } feed => await desk.StartAsync(subject, feed, SyncKind.Latest, wishes: null, cancellationToken),
        };
    }

    private static async Task<IResult> ReadSyncAsync(
        ApiCaller caller, Guid integration_id, Guid sync_id, AudienceResolver audiences, SyncDesk desk, CancellationToken cancellationToken) =>
        await desk.TellAsync(
            audiences.ResolveSubject(caller.Holder.Profile), new IntegrationId(integration_id), new SyncId(sync_id), cancellationToken);

    private static async Task<IResult> CancelAsync(
        ApiCaller caller,
        Guid integration_id,
        Guid sync_id,
        AudienceResolver audiences,
        IFeedStore feeds,
        FeedChanges changes,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        var id = new SyncId(sync_id);
        if (await feeds.FindRunAsync(subject, id, cancellationToken) is not { } run || run.Integration.Value != integration_id)
        {
            return ApiProblems.NoSync;
        }

        if (run.EndedAt is null)
        {
            // One that ended by itself meanwhile has ended all the same.
            await changes.ApplyAsync([new TurnEffect.CancelSync(subject, id)], cancellationToken);
        }

        return Results.NoContent();
    }

    private static Task<IResult> PauseAsync(
        ApiCaller caller, Guid integration_id, AudienceResolver audiences, IFeedStore feeds, FeedChanges changes, CancellationToken cancellationToken) =>
        RestAsync(caller, integration_id, isPaused: true, audiences, feeds, changes, cancellationToken);

    private static Task<IResult> ResumeAsync(
        ApiCaller caller, Guid integration_id, AudienceResolver audiences, IFeedStore feeds, FeedChanges changes, CancellationToken cancellationToken) =>
        RestAsync(caller, integration_id, isPaused: false, audiences, feeds, changes, cancellationToken);

    private static async Task<IResult> RestAsync(
        ApiCaller caller,
        Guid integration,
        bool isPaused,
        AudienceResolver audiences,
        IFeedStore feeds,
        FeedChanges changes,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        var id = new IntegrationId(integration);
        return await changes.ApplyAsync([new TurnEffect.PauseFeed(subject, id, isPaused)], cancellationToken)
            && await feeds.FindAsync(subject, id, cancellationToken) is { } feed
                ? Results.Json(IntegrationShown.From(feed))
                : ApiProblems.NoIntegration;
    }

    private static async Task<IResult> DisconnectAsync(
        ApiCaller caller, Guid integration_id, bool? forget, AudienceResolver audiences, FeedChanges changes, CancellationToken cancellationToken)
    {
        var disconnect = new TurnEffect.DisconnectFeed(
            audiences.ResolveSubject(caller.Holder.Profile), new IntegrationId(integration_id), forget ?? false, ScrubNote: default);
        return await changes.ApplyAsync([disconnect], cancellationToken) ? Results.NoContent() : ApiProblems.NoIntegration;
    }
}
