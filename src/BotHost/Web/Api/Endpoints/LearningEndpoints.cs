using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>Lets a person's personas learn from the posts of a feed that are kept.</summary>
internal static class LearningEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapLearning(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/integrations/{integration_id}/learn-advanced", LearnAsync)
            .WithName("learn_advanced").WithSummary("Learn from the posts of a feed that are kept, for chosen personas and by a chosen weight of feeling")
            .Produces<SyncShown>()
            .Produces<SyncProgressShown>(StatusCodes.Status202Accepted)
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);

    /// <summary>How a run that learns ended, in words.</summary>
    public static string MessageOf(SyncRun run) => run.LearnedNothing switch
    {
        null => "The personas learned from the posts that are kept.",
        NotLearned.LearningOff => "Nothing was learned: learning is off. Set learning_enabled of the persona to true.",
        _ => "Nothing was learned: none of the posts is chosen to be learned from.",
    };

    private static async Task<IResult> LearnAsync(
        Guid integration_id,
        ApiCaller caller,
        LearningRequest request,
        AudienceResolver audiences,
        IFeedStore feeds,
        IPersonaStore personas,
        SyncDesk desk,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        var integration = new IntegrationId(integration_id);
        if (await feeds.FindAsync(subject, integration, cancellationToken) is not { } feed)
        {
            return ApiProblems.NoIntegration;
        }

        IReadOnlyList<UserPersona> known = await personas.ListAsync(subject, cancellationToken);
        if (FindProblem(request, known) is { } problem)
        {
            return problem;
        }

        var wishes = new LearningWishes(
            [.. (request.TargetPersonas ?? []).Select(static number => new PersonaId(number))],
            request.UpdateSelfPersona ?? true,
            request.IncludeAnalytics ?? false,
            request.SentimentWeight ?? 0);
        return !caller.Holder.Profile.Remembering ? ApiProblems.NotRemembering
            : feed.Running is not null
                ? ApiProblems.Conflict("A run over this feed is at work", "Wait for its end, or cancel it, and send this again.")
                : await desk.StartAsync(subject, feed, SyncKind.Learn, wishes, cancellationToken);
    }

    private static ProblemHttpResult? FindProblem(LearningRequest request, IReadOnlyList<UserPersona> known)
    {
        if (request.SentimentWeight is { } weight && !(weight is >= 0 and <= 1))
        {
            return ApiProblems.Bad("The sentiment_weight is out of range", "Set it from 0, where feeling does not count, to 1.");
        }

        List<int> unknown = [.. (request.TargetPersonas ?? []).Where(number => known.All(persona => persona.Id.Value != number))];
        if (unknown.Count > 0)
        {
            return ApiProblems.Bad(
                $"There is no persona {unknown[0]}", "GET /api/personalized-ai/personas lists yours: name them by their persona_id.");
        }

        return request is { UpdateSelfPersona: false, TargetPersonas: null or { Count: 0 } }
            ? ApiProblems.Bad("No persona is to learn", "Name some in target_personas, or set update_self_persona to true.")
            : null;
    }
}
