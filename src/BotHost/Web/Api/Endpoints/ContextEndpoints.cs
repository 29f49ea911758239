using System.Text.Json;
using Confidant.BotHost.Commands;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>Reads and sets what every agent of the person knows of them.</summary>
internal static class ContextEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapContext(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/identity", ReadIdentityAsync)
            .WithName("read_identity").WithSummary("The person's accounts, handles and wallets, as they said or proved them")
            .Produces<FlatIdentity>();
        routes.MapGet("/context", ReadAsync)
            .WithName("read_context").WithSummary("What the person's agents know of them, as far as the token reaches")
            .Produces<ContextShown>()
            .ProducesProblems(StatusCodes.Status404NotFound);
        routes.MapPut("/context", SetAsync)
            .WithName("set_context").WithSummary("Set values; what is named is replaced, null or an empty list forgets it")
            .Produces<ContextShown>()
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ReadIdentityAsync(
        ApiCaller caller,
        AudienceResolver audiences,
        ISubjectStore subjects,
        ILinkStore links,
        IClaimStore claims,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        return Results.Json(FlatIdentity.From(
            caller.Holder.Profile.Id,
            await subjects.ListAccountsAsync(subject, cancellationToken),
            await links.ListAsync(subject, cancellationToken),
            await claims.ListOfPersonAsync(subject, cancellationToken)));
    }

    private static async Task<IResult> ReadAsync(
        ApiCaller caller,
        CallerAgents agents,
        AudienceResolver audiences,
        IUserContextStore contexts,
        CancellationToken cancellationToken)
    {
        TokenHolder holder = caller.Holder;
        if (await agents.ChooseAsync(holder, null, cancellationToken) is not { } agent)
        {
            return ApiProblems.NoAgent;
        }

        return Results.Json(ContextShown.From(holder.Token.Audience == TokenAudience.Subject
            ? await contexts.ReadAsync(audiences.ResolveSubject(holder.Profile), cancellationToken)
            : await contexts.ReadAsync(audiences.AudienceOf(holder, agent), cancellationToken)));
    }

    private static async Task<IResult> SetAsync(
        ApiCaller caller,
        ContextRequest request,
        CallerAgents agents,
        AudienceResolver audiences,
        UserContextEditor editor,
        IUserContextStore contexts,
        CancellationToken cancellationToken)
    {
        TokenHolder holder = caller.Holder;
        if (await agents.ChooseAsync(holder, null, cancellationToken) is not { } agent)
        {
            return ApiProblems.NoAgent;
        }

        // All of it is read before any of it is set.
        var changes = new List<(ContextKind Kind, IReadOnlyList<string> Values)>();
        if (FindProblem(request, changes) is { } problem)
        {
            return problem;
        }

        SubjectAuthority subject = audiences.ResolveSubject(holder.Profile);
        var speaker = new ContextSpeaker(
            subject,
            holder.Profile,
            agent.Id,
            CallerVoice.Of(holder, agent).ConversationOf(session: null),
            holder.Profile.Language?.StartsWith("es", StringComparison.OrdinalIgnoreCase) == true ? Language.Spanish : Language.English);
        foreach ((ContextKind kind, IReadOnlyList<string> values) in changes)
        {
            switch (await editor.SetAsync(speaker, kind, values, cancellationToken))
            {
                case ContextOutcome.Refused:
                    return NotFit(kind);
                case ContextOutcome.NotRemembering:
                    return ApiProblems.Conflict("Remembering is switched off", "Write /privacy on to the bot first.");
            }
        }

        return Results.Json(ContextShown.From(await contexts.ReadAsync(subject, cancellationToken)));
    }

    private static ProblemHttpResult? FindProblem(
        ContextRequest request, List<(ContextKind Kind, IReadOnlyList<string> Values)> changes) =>
        Read(ContextSection.UserProfile, request.UserProfile, changes)
        ?? Read(ContextSection.LearnedPreferences, request.LearnedPreferences, changes)
        ?? Read(ContextSection.ContextMemory, request.ContextMemory, changes);

    private static ProblemHttpResult? Read(
        ContextSection section,
        Dictionary<string, JsonElement>? given,
        List<(ContextKind Kind, IReadOnlyList<string> Values)> changes)
    {
        foreach ((string name, JsonElement value) in given ?? [])
        {
            if (ContextKinds.Find(section, name) is not { } kind)
            {
                string known = string.Join(", ", ContextKinds.All.Where(other => other.Section == section).Select(static other => other.Name));
                return ApiProblems.Bad("There is no such value", $"This section has {known}.");
            }

            if (ReadValues(value) is not { } values)
            {
                return NotFit(kind);
            }

            changes.Add((kind, values));
        }

        return null;
    }

    private static List<string>? ReadValues(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => [],
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(static item => item.GetString()!)],
        _ => null,
    };

    private static ProblemHttpResult NotFit(ContextKind kind) => ApiProblems.Bad(
        $"The value of {kind.Name} is not valid",
        kind.IsMany
            ? "Send a list of at most 20 words or lines, of 1 to 200 characters each."
            : "Send one word or line of 1 to 200 characters, or null to forget it.");
}
