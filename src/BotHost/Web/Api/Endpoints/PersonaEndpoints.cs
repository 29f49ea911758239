using Confidant.BotHost.Commands;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>The person's own personas: what was learned from their posts.</summary>
internal static class PersonaEndpoints
{
    private const string DefaultRelation = "other";

    /// <summary>Maps them.</summary>
    public static void MapPersonas(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/personas", ListAsync)
            .WithName("list_personas").WithSummary("The person's personas, self first")
            .Produces<IReadOnlyList<PersonaShown>>()
            .ProducesProblems();
        routes.MapPost("/personas", CreateAsync)
            .WithName("create_persona").WithSummary("Make a persona; it learns only by learn-advanced")
            .Produces<PersonaShown>(StatusCodes.Status201Created)
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict);
        routes.MapGet("/personas/{persona_id}", ReadAsync)
            .WithName("read_persona").WithSummary("A persona with its memory_context, as far as agents may be told it")
            .Produces<ExportPersona>()
            .ProducesProblems(StatusCodes.Status404NotFound);
        routes.MapPatch("/personas/{persona_id}", ChangeAsync)
            .WithName("change_persona").WithSummary("Let a persona learn, or not")
            .Produces<PersonaShown>()
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        routes.MapDelete("/personas/{persona_id}", DeleteAsync)
            .WithName("delete_persona").WithSummary("Delete a persona with what it learned; self is emptied, and the posts stay")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(
        ApiCaller caller, AudienceResolver audiences, IPersonaStore personas, CancellationToken cancellationToken) => Results.Json(
        (await personas.ListAsync(audiences.ResolveSubject(caller.Holder.Profile), cancellationToken)).Select(PersonaShown.From));

    private static async Task<IResult> CreateAsync(
        ApiCaller caller,
        PersonaRequest request,
        AudienceResolver audiences,
        IPersonaStore personas,
        IFeedChanges changes,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        string relation = request.RelationType ?? DefaultRelation;
        if (request.Name is not { } name || !PersonaLimits.IsName(name))
        {
            return ApiProblems.Bad("The name is not valid", "Use one line of 1 to 64 characters that is no number.");
        }

        if (!PersonaLimits.IsRelation(relation))
        {
            return ApiProblems.Bad("The relation_type is not valid", "Use one line of 1 to 32 characters, or leave it out.");
        }

        if (!await changes.ApplyAsync([new TurnEffect.CreatePersona(subject, name, relation)], cancellationToken))
        {
            IReadOnlyList<UserPersona> all = await personas.ListAsync(subject, cancellationToken);
            return PersonaLimits.IsTaken(all, name) || PersonaLimits.IsSelf(name)
                ? ApiProblems.Conflict("There is a persona of that name", "Choose another name.")
                : ApiProblems.Conflict(
                    "There are too many personas", $"A person has at most {PersonaLimits.PersonasOfOnePerson}: delete one first.");
        }

        // Names are taken once.
        return (await personas.ListAsync(subject, cancellationToken))
            .FirstOrDefault(persona => persona.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } made
            ? Results.Json(PersonaShown.From(made), statusCode: StatusCodes.Status201Created)
            : ApiProblems.NoPersona;
    }

    private static async Task<IResult> ReadAsync(
        int persona_id, ApiCaller caller, AudienceResolver audiences, IPersonaStore personas, CancellationToken cancellationToken) =>
        await personas.FindAsync(audiences.ResolveSubject(caller.Holder.Profile), new PersonaId(persona_id), cancellationToken) is { } found
            ? Results.Json(ExportPersona.From(found))
            : ApiProblems.NoPersona;

    private static async Task<IResult> ChangeAsync(
        int persona_id,
        ApiCaller caller,
        PersonaChange request,
        AudienceResolver audiences,
        IPersonaStore personas,
        IFeedChanges changes,
        CancellationToken cancellationToken)
    {
        if (request.LearningEnabled is not { } isEnabled)
        {
            return ApiProblems.Bad("Nothing is to change", "Set learning_enabled to true or false.");
        }

        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        var persona = new PersonaId(persona_id);
        return await changes.ApplyAsync([new TurnEffect.SetPersonaLearning(subject, persona, isEnabled)], cancellationToken)
            && await personas.FindAsync(subject, persona, cancellationToken) is { } changed
            ? Results.Json(PersonaShown.From(changed.Persona))
            : ApiProblems.NoPersona;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        int persona_id, ApiCaller caller, AudienceResolver audiences, IFeedChanges changes, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            [new TurnEffect.DeletePersona(audiences.ResolveSubject(caller.Holder.Profile), new PersonaId(persona_id))], cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblems.NoPersona;
}
