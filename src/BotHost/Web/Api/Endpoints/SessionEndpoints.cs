using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>Begins, lists and reads the person's private sessions.</summary>
internal static class SessionEndpoints
{
    private const int DefaultLimit = 20;
    private const int MostSessions = 100;
    private const int MostTurns = 200;
    private const int LongestWord = 64;
    private const int LongestId = 256;
    private const int MostVideos = 32;

    /// <summary>Maps them.</summary>
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sessions", BeginAsync)
            .WithName("begin_session").WithSummary("Begin a session with an agent")
            .Produces<SessionCreated>(StatusCodes.Status201Created)
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        routes.MapGet("/sessions", ListAsync)
            .WithName("list_sessions").WithSummary("The person's private sessions, the latest first, from every platform")
            .Produces<IReadOnlyList<SessionShown>>()
            .ProducesProblems(StatusCodes.Status400BadRequest);
        routes.MapGet("/sessions/{session_id}/messages", ReadAsync)
            .WithName("read_session").WithSummary("The latest turns of a session, oldest first")
            .Produces<IReadOnlyList<TurnShown>>()
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> BeginAsync(
        ApiCaller caller,
        SessionRequest request,
        CallerAgents agents,
        CallerSessions sessions,
        CancellationToken cancellationToken)
    {
        if (FindProblem(request) is { } problem)
        {
            return problem;
        }

        TokenHolder holder = caller.Holder;
        if (await agents.ChooseAsync(holder, request.AgentId, cancellationToken) is not { } agent)
        {
            return ApiProblems.NoAgent;
        }

        if (!holder.Profile.Remembering)
        {
            return ApiProblems.Conflict(
                "Remembering is switched off", "Talk without a session: POST …/messages; or write /privacy on to the bot.");
        }

        SessionId session = await sessions.BeginAsync(holder, agent, request, cancellationToken);
        return Results.Json(new SessionCreated(session.Value), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        ApiCaller caller,
        CallerSessions sessions,
        CancellationToken cancellationToken,
        string? platform = null,
        string? type = null,
        int limit = DefaultLimit)
    {
        if (limit is < 1 or > MostSessions)
        {
            return ApiProblems.Bad("The limit is out of range", $"Set limit from 1 to {MostSessions}.");
        }

        // A platform in capitals is one that is talked about, as in subject_platform; else it is where the talk is.
        bool isSubject = platform is not null && platform.All(static letter => char.IsAsciiLetterUpper(letter) || letter == '_');
        var filter = new SessionFilter(0, limit)
        {
            Platform = platform is null || isSubject ? null : new Platform(platform.ToLowerInvariant()),
            SubjectPlatform = isSubject ? platform : null,
            Type = type,
        };
        return Results.Json((await sessions.ListAsync(caller.Holder, filter, cancellationToken)).Select(SessionShown.From));
    }

    private static async Task<IResult> ReadAsync(
        Guid session_id, ApiCaller caller, CallerSessions sessions, CancellationToken cancellationToken, int limit = 50)
    {
        if (limit is < 1 or > MostTurns)
        {
            return ApiProblems.Bad("The limit is out of range", $"Set limit from 1 to {MostTurns}.");
        }

        if (await sessions.FindAsync(caller.Holder, session_id, cancellationToken) is not { } found)
        {
            return ApiProblems.NoSession;
        }

        IReadOnlyList<TranscriptTurn> turns = await sessions.ReadTurnsAsync(
            caller.Holder, found.Agent, found.Session.Id, limit, cancellationToken);
        return Results.Json(turns.Select(TurnShown.From));
    }

    private static ProblemHttpResult? FindProblem(SessionRequest request)
    {
        if (request.SessionType is { } type && (string.IsNullOrWhiteSpace(type) || type.Length > LongestWord))
        {
            return ApiProblems.Bad("The session_type is not valid", "Use chat, video_chat or another word of at most 64 characters.");
        }

        if (request.SubjectPlatform is { } platform && (string.IsNullOrWhiteSpace(platform) || platform.Length > LongestWord))
        {
            return ApiProblems.Bad("The subject_platform is not valid", "Use a word of at most 64 characters, for example YOUTUBE.");
        }

        if (request.ExternalSessionId is { } external && (string.IsNullOrWhiteSpace(external) || external.Length > LongestId))
        {
            return ApiProblems.Bad("The external_session_id is not valid", "Use from 1 to 256 characters.");
        }

        return request.VideoIds is { } videos
            && (videos.Count > MostVideos || videos.Any(static id => string.IsNullOrWhiteSpace(id) || id.Length > LongestId))
                ? ApiProblems.Bad("The video_ids are not valid", "Send at most 32 ids, of 1 to 256 characters each.")
                : null;
    }
}
