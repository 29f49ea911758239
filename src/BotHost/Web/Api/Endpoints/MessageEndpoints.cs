using Confidant.Adapters.Rest;
using Confidant.Identity;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>Says something to an agent, and presses the buttons of its answers.</summary>
internal static class MessageEndpoints
{
    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 128;
    private const int LongestToken = 64;

    /// <summary>Maps them.</summary>
    public static void MapMessages(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/messages", SayAsync)
            .WithName("say").WithSummary("Say something; the answer comes at once, or as server-sent events")
            .Produces<MessageResponse>().Produces<MessageResponse>(StatusCodes.Status202Accepted)
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict,
                StatusCodes.Status503ServiceUnavailable);
        routes.MapPost("/press", PressAsync)
            .WithName("press").WithSummary("Press a button of an answer")
            .Produces<MessageResponse>()
            .ProducesProblems(
                StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status503ServiceUnavailable,
                StatusCodes.Status504GatewayTimeout);
    }

    private static async Task<IResult> SayAsync(
        ApiCaller caller,
        MessageRequest request,
        HttpContext context,
        CallerAgents agents,
        CallerSessions sessions,
        RestExchange exchange,
        AnswerDesk desk,
        AnswerStream stream,
        CancellationToken cancellationToken)
    {
        string? key = context.Request.Headers[KeyHeader] is [{ Length: > 0 } given] ? given : null;
        if (FindProblem(request, key) is { } problem)
        {
            return problem;
        }

        TokenHolder holder = caller.Holder;
        (Agent? agent, Guid? session, IResult? missing) = await FindPlaceAsync(
            holder, request.SessionId, agents, sessions, mayBegin: true, cancellationToken);
        if (agent is null)
        {
            return missing!;
        }

        string message = request.Message!;
        RestAcceptance acceptance = await exchange.SayAsync(CallerVoice.Of(holder, agent), session, message, key);
        if (acceptance is not RestAcceptance.Accepted accepted)
        {
            return AnswerDesk.ProblemOf(acceptance);
        }

        using RestCall call = accepted.Call;
        if (AnswerStream.IsAskedFor(context.Request))
        {
            await stream.WriteAsync(context, call, ToResponse, cancellationToken);
            return Results.Empty;
        }

        ApiAnswer? answer = await desk.WaitAsync(call, null, cancellationToken);
        return Results.Json(
            ToResponse(answer), statusCode: answer is null ? StatusCodes.Status202Accepted : StatusCodes.Status200OK);

        MessageResponse ToResponse(ApiAnswer? came)
        {
            string hint = ConversationHint.For(holder, message, came);
            return came?.ToResponse(session, hint) ?? new MessageResponse(null, session, hint, "plain", [], []);
        }
    }

    private static async Task<IResult> PressAsync(
        ApiCaller caller,
        PressRequest request,
        CallerAgents agents,
        CallerSessions sessions,
        RestExchange exchange,
        AnswerDesk desk,
        CancellationToken cancellationToken)
    {
        if (request.Token is not { Length: > 0 and <= LongestToken } token)
        {
            return ApiProblems.Bad("The button is not valid", "Set token to that of a button of an answer.");
        }

        TokenHolder holder = caller.Holder;
        (Agent? agent, Guid? session, IResult? missing) = await FindPlaceAsync(
            holder, request.SessionId, agents, sessions, mayBegin: false, cancellationToken);
        if (agent is null)
        {
            return missing!;
        }

        (ApiAnswer? answer, IResult? problem) = await desk.AskAsync(
            exchange.PressAsync(CallerVoice.Of(holder, agent), session, token), cancellationToken);
        return problem ?? Results.Json(answer!.ToResponse(session, ConversationHint.For(holder, "", answer)));
    }

    private static ProblemHttpResult? FindProblem(MessageRequest request, string? key)
    {
        if (string.IsNullOrWhiteSpace(request.Message))
        {
            return ApiProblems.Bad("Nothing to say", "Set message to at least one character that is not a space.");
        }

        if (request.Message.Length > RestLimits.MaxTextLength)
        {
            return ApiProblems.Bad("The message is too long", $"Send at most {RestLimits.MaxTextLength} characters at a time.");
        }

        return key is { Length: > LongestKey }
            ? ApiProblems.Bad($"The {KeyHeader} is too long", $"Use at most {LongestKey} characters, for example a UUID.")
            : null;
    }

    /// <summary>The agent that is spoken to, and the session; without one, the session that it goes on with.</summary>
    private static async ValueTask<(Agent? Agent, Guid? Session, IResult? Problem)> FindPlaceAsync(
        TokenHolder holder,
        Guid? session,
        CallerAgents agents,
        CallerSessions sessions,
        bool mayBegin,
        CancellationToken cancellationToken)
    {
        if (session is { } id)
        {
            return holder.Token.Audience < TokenAudience.Direct
                ? (null, null, ApiProblems.OutOfReach(TokenAudience.Direct))
                : await sessions.FindAsync(holder, id, cancellationToken) is { } found
                    ? (found.Agent, id, null)
                    : (null, null, ApiProblems.NoSession);
        }

        if (await agents.ChooseAsync(holder, null, cancellationToken) is not { } agent)
        {
            return (null, null, ApiProblems.NoAgent);
        }

        bool hasSession = mayBegin && holder.Token.Audience >= TokenAudience.Direct && holder.Profile.Remembering;
        return (agent, hasSession ? (await sessions.ContinueAsync(holder, agent, cancellationToken)).Value : null, null);
    }
}
