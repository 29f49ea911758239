using Confidant.BotHost.Commands;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.BotHost.Web.Api;

/// <summary>Lists, forgets and exports what is remembered of the person. What is changed goes the way of a message: through the
/// command that does the same in a chat.</summary>
internal static class MemoryEndpoints
{
    private const int MostMemories = 100;
    private const int LongestTopic = 200;
    private const int LongestToken = 64;

    /// <summary>Maps them.</summary>
    public static void MapMemories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/memories", ListAsync)
            .WithName("list_memories").WithSummary("What is remembered of the person's own words, in every place")
            .Produces<MemoryPage>()
            .ProducesProblems(StatusCodes.Status400BadRequest);
        routes.MapDelete("/memories/{entry_id}", DeleteAsync)
            .WithName("delete_memory").WithSummary("Forget a memory, with the messages it rests on")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status504GatewayTimeout);
        routes.MapPost("/memories/forget", ForgetAsync)
            .WithName("forget").WithSummary("Show what a forget would erase; sent again with the confirm_token, erase it")
            .Produces<ForgetResponse>()
            .ProducesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status504GatewayTimeout);
        routes.MapGet("/export", ExportAsync)
            .WithName("export").WithSummary("Everything that is kept about the person")
            .Produces<ExportDocument>()
            .ProducesProblems();
    }

    private static async Task<IResult> ListAsync(
        ApiCaller caller,
        AudienceResolver audiences,
        ISubjectStore subjects,
        TextAnalyzer analyzer,
        CancellationToken cancellationToken,
        int offset = 0,
        int limit = 50,
        string? search = null,
        Guid? agent_id = null)
    {
        if (offset < 0 || limit is < 1 or > MostMemories)
        {
            return ApiProblems.Bad("The page is out of range", $"Set offset from 0, and limit from 1 to {MostMemories}.");
        }

        IReadOnlyList<IReadOnlyList<string>> terms = search is null ? [] : ForgetSelections.ReadTopic(analyzer, search);
        if (search is not null && terms.Count == 0)
        {
            return Results.Json(new MemoryPage(0, []));
        }

        SubjectPage page = await subjects.ListAsync(
            audiences.ResolveSubject(caller.Holder.Profile),
            new SubjectFilter(offset, limit) { Search = terms, Agent = agent_id is { } id ? new AgentId(id) : null },
            cancellationToken);
        return Results.Json(new MemoryPage(page.Total, [.. page.Entries.Select(ExportEntry.From)]));
    }

    private static async Task<IResult> DeleteAsync(
        Guid entry_id,
        ApiCaller caller,
        AudienceResolver audiences,
        ISubjectStore subjects,
        ForgetDesk desk,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        if (await subjects.FindAsync(subject, new EntryId(entry_id), cancellationToken) is null)
        {
            return ApiProblems.NoMemory;
        }

        (ApiAnswer? asked, IResult? problem) = await desk.AskAsync(
            caller.Holder, null, ForgetSelections.OfEntry(new EntryId(entry_id)), cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        // It went between the two looks: it is as the caller wants it.
        if (ForgetDesk.FindConfirm(asked!) is not { } confirm)
        {
            return Results.NoContent();
        }

        (_, problem) = await desk.ConfirmAsync(caller.Holder, null, confirm, cancellationToken);
        return problem ?? Results.NoContent();
    }

    private static async Task<IResult> ForgetAsync(
        ApiCaller caller,
        ForgetRequest request,
        AudienceResolver audiences,
        ISubjectStore subjects,
        ForgetSelections selections,
        CallerSessions sessions,
        ForgetDesk desk,
        CancellationToken cancellationToken)
    {
        TokenHolder holder = caller.Holder;
        if (FindProblem(request) is { } bad)
        {
            return bad;
        }

        if (request.SessionId is { } session && await sessions.FindAsync(holder, session, cancellationToken) is null)
        {
            return ApiProblems.NoSession;
        }

        if (request.ConfirmToken is { } confirm)
        {
            (ApiAnswer? done, IResult? failure) = await desk.ConfirmAsync(holder, request.SessionId, confirm, cancellationToken);
            return failure ?? Results.Json(new ForgetResponse(done!.Notice is null, done.Text, 0, 0, [], null));
        }

        string argument = request.All == true ? "all" : request.SessionId is null ? request.Topic! : "here";
        (ApiAnswer? asked, IResult? problem) = await desk.AskAsync(holder, request.SessionId, argument, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        ForgetSelection? selection = selections.Find(argument, await desk.PlaceOfAsync(holder, request.SessionId, cancellationToken));
        ForgetPreview preview = selection is null
            ? new ForgetPreview(0, 0, [], [])
            : await subjects.PreviewForgetAsync(audiences.ResolveSubject(holder.Profile), selection, cancellationToken);
        return Results.Json(new ForgetResponse(
            false, asked!.Text, preview.Messages, preview.Memories, preview.Samples, ForgetDesk.FindConfirm(asked)));
    }

    private static async Task<IResult> ExportAsync(
        ApiCaller caller,
        AudienceResolver audiences,
        ISubjectStore subjects,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        SubjectExport export = await subjects.ExportAsync(audiences.ResolveSubject(caller.Holder.Profile), cancellationToken);
        return Results.Bytes(ExportDocument.From(export, time.GetUtcNow()).ToJson(), "application/json");
    }

    private static ProblemHttpResult? FindProblem(ForgetRequest request)
    {
        if (request.ConfirmToken is { } confirm)
        {
            return confirm.Length is > 0 and <= LongestToken
                ? null
                : ApiProblems.Bad("The confirm_token is not valid", "Send the one that the preview answered.");
        }

        int chosen = (string.IsNullOrWhiteSpace(request.Topic) ? 0 : 1) + (request.SessionId is null ? 0 : 1) + (request.All == true ? 1 : 0);
        if (chosen != 1)
        {
            return ApiProblems.Bad("What to forget is not clear", "Send one of topic, session_id, or all: true.");
        }

        return request.Topic is { Length: > LongestTopic }
            ? ApiProblems.Bad("The topic is too long", $"Name it in at most {LongestTopic} characters.")
            : null;
    }
}
