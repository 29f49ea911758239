using Confidant.BotHost.Agents;
using Confidant.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Confidant.BotHost.Web.Api;

/// <summary>Makes and lists agents, and lists what they are made from.</summary>
internal static class AgentEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapAgents(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/agents", CreateAsync)
            .WithName("create_agent").WithSummary("Make an agent: the person's own, or with the operator's key one for everybody")
            .Produces<AgentCreated>(StatusCodes.Status201Created)
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict);
        routes.MapGet("/agents", ListAsync)
            .WithName("list_agents").WithSummary("The agents that the caller may talk to, the default first")
            .Produces<IReadOnlyList<AgentShown>>()
            .ProducesProblems();
        routes.MapGet("/presets", static () => Results.Json(PresetLibrary.All.Select(PresetShown.From)))
            .WithName("list_presets").WithSummary("The presets that agents are made from, the neutral one first")
            .Produces<IReadOnlyList<PresetShown>>()
            .ProducesProblems();
    }

    private static async Task<IResult> CreateAsync(
        ApiCaller caller,
        AgentRequest request,
        [FromServices] IAgentStore agents,
        IIdGenerator ids,
        CancellationToken cancellationToken)
    {
        if (!AgentLimits.IsName(request.AgentName))
        {
            return ApiProblems.Bad("The agent_name is not valid", $"Use one line of 1 to {AgentLimits.NameLength} characters.");
        }

        Preset? preset = request.PresetName is { } wanted ? PresetLibrary.Find(wanted) : PresetLibrary.Neutral;
        if (preset is null)
        {
            return ApiProblems.Bad(
                "There is no such preset", $"Set preset_name to {string.Join(", ", PresetLibrary.All.Select(static known => known.Name))}.");
        }

        UserId? owner = caller.IsOperator ? null : caller.Holder.Profile.Id;
        if (!caller.IsOperator && caller.Holder.Token.Agent != AgentId.Any)
        {
            return ApiProblems.Conflict(
                "This token is for one agent", "Make a token for every agent: it may talk to the new one as well.");
        }

        IReadOnlyList<Agent> known = [.. (await agents.ListAsync(owner, cancellationToken)).Where(agent => agent.Owner == owner)];
        if (owner is not null && known.Count >= AgentLimits.AgentsOfOnePerson)
        {
            return ApiProblems.Conflict(
                "There are too many agents", $"A person has at most {AgentLimits.AgentsOfOnePerson}: delete one with /agent in a chat.");
        }

        if (known.Any(agent => agent.Name.Equals(request.AgentName, StringComparison.OrdinalIgnoreCase)))
        {
            return ApiProblems.Conflict("There is an agent of that name", "Choose another agent_name.");
        }

        var created = new Agent(new AgentId(ids.NewId()), request.AgentName!) { Owner = owner, Preset = preset.Name };
        await agents.SaveAsync(created, cancellationToken);
        return Results.Json(new AgentCreated(created.Id.Value), statusCode: StatusCodes.Status201Created);
    }

    private static async Task<IResult> ListAsync(
        ApiCaller caller, CallerAgents mine, [FromServices] IAgentStore agents, CancellationToken cancellationToken) => Results.Json(
        (caller.IsOperator
            ? await agents.ListAsync(owner: null, cancellationToken)
            : await mine.ListAsync(caller.Holder, cancellationToken)).Select(AgentShown.From));
}
