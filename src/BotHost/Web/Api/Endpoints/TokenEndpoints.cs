using System.Diagnostics.CodeAnalysis;
using Confidant.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Confidant.BotHost.Web.Api;

/// <summary>Makes tokens for new people, for operators whose own programs know who they are. People who talk to the bot make
/// theirs with /token; no key opens what they said.</summary>
internal static class TokenEndpoints
{
    private const int DefaultDays = 90;
    private const int MostDays = 365;

    /// <summary>Maps it.</summary>
    public static void MapTokens(this IEndpointRouteBuilder routes) => routes.MapPost("/tokens", CreateAsync)
        .WithName("create_token").WithSummary("Make a new person, and a token that speaks for them")
        .Produces<TokenCreated>(StatusCodes.Status201Created)
        .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static async Task<IResult> CreateAsync(
        TokenRequest request,
        [FromServices] IAgentStore agents,
        ITokenStore tokens,
        IIdGenerator ids,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (!TryRead(request, out TokenAudience audience, out IResult? problem))
        {
            return problem;
        }

        if (request.AgentId is { } wanted
            && (await agents.ListAsync(owner: null, cancellationToken)).All(agent => agent.Id.Value != wanted))
        {
            return ApiProblems.NoAgent;
        }

        string secret = TokenSecret.Create();
        DateTimeOffset now = time.GetUtcNow();
        var token = new ApiToken
        {
            Id = new TokenId(ids.NewId()),
            User = new UserId(ids.NewId()),
            Agent = request.AgentId is { } agent ? new AgentId(agent) : AgentId.Any,
            Audience = audience,
            Label = request.Label ?? request.Name!,
            CreatedAt = now,
            ExpiresAt = now.AddDays(request.Days ?? DefaultDays),
        };
        await tokens.IssueToNewPersonAsync(request.Name!, token, TokenSecret.Hash(secret), cancellationToken);
        return Results.Json(
            new TokenCreated(secret, token.Id.Value, token.User.Value, token.ExpiresAt), statusCode: StatusCodes.Status201Created);
    }

    private static bool TryRead(TokenRequest request, out TokenAudience audience, [NotNullWhen(false)] out IResult? problem)
    {
        audience = TokenAudience.Shared;
        problem = null;
        if (!AgentLimits.IsName(request.Name))
        {
            problem = ApiProblems.Bad("The name is not valid", $"Use one line of 1 to {AgentLimits.NameLength} characters.");
        }
        else if (request.Label is not null && !AgentLimits.IsName(request.Label))
        {
            problem = ApiProblems.Bad("The label is not valid", $"Use one line of 1 to {AgentLimits.NameLength} characters.");
        }
        else if (request.Days is < 1 or > MostDays)
        {
            problem = ApiProblems.Bad("The days are out of range", $"Set days from 1 to {MostDays}.");
        }
        else if (request.Audience is { } name
            && (int.TryParse(name, out _) || !Enum.TryParse(name, ignoreCase: true, out audience)))
        {
            problem = ApiProblems.Bad("There is no such audience", "Set audience to shared, direct or subject.");
        }

        return problem is null;
    }
}
