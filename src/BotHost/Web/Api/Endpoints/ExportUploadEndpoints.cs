using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>Takes exports of people's posts. They are streamed to disk, looked into as a whole, learned from, and deleted.</summary>
internal static class ExportUploadEndpoints
{
    private static readonly string[] _types =
    [
        "application/zip", "application/x-zip-compressed", "application/json", "application/javascript", "text/javascript",
        "application/octet-stream",
    ];

    /// <summary>Maps them.</summary>
    public static void MapExportUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/integrations/exports", ConnectAsync)
            .WithName("upload_export").WithSummary("Connect the account of an export, and learn from it; the body is the file")
            .Accepts<Stream>(_types[0], [.. _types.Skip(1)])
            .Produces<SyncShown>()
            .Produces<SyncProgressShown>(StatusCodes.Status202Accepted)
            .ProducesUploadProblems();
        routes.MapPost("/integrations/{integration_id}/export", SyncAsync)
            .WithName("sync_from_export").WithSummary("Learn from an export of a feed's account; the body is the file")
            .Accepts<Stream>(_types[0], [.. _types.Skip(1)])
            .Produces<SyncShown>()
            .Produces<SyncProgressShown>(StatusCodes.Status202Accepted)
            .ProducesUploadProblems();
    }

    private static void ProducesUploadProblems(this RouteHandlerBuilder route) => route.ProducesProblems(
        StatusCodes.Status404NotFound,
        StatusCodes.Status409Conflict,
        StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status415UnsupportedMediaType,
        StatusCodes.Status422UnprocessableEntity,
        StatusCodes.Status503ServiceUnavailable);

    private static Task<IResult> ConnectAsync(
        ApiCaller caller, HttpContext context, AudienceResolver audiences, ExportUploads uploads, CancellationToken cancellationToken) =>
        uploads.TakeAsync(caller.Holder.Profile, audiences.ResolveSubject(caller.Holder.Profile), expected: null, context, cancellationToken);

    private static async Task<IResult> SyncAsync(
        ApiCaller caller,
        Guid integration_id,
        HttpContext context,
        AudienceResolver audiences,
        IFeedStore feeds,
        ExportUploads uploads,
        CancellationToken cancellationToken)
    {
        SubjectAuthority subject = audiences.ResolveSubject(caller.Holder.Profile);
        return await feeds.FindAsync(subject, new IntegrationId(integration_id), cancellationToken) is { } feed
            ? await uploads.TakeAsync(caller.Holder.Profile, subject, feed.Account, context, cancellationToken)
            : ApiProblems.NoIntegration;
    }

    /// <summary>Whether a body is of a type that exports have.</summary>
    public static bool IsExport(string? contentType) =>
        contentType?.Split(';')[0].Trim() is { } type && _types.Contains(type, StringComparer.OrdinalIgnoreCase);
}
