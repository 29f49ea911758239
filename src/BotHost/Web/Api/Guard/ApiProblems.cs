using System.Globalization;
using Confidant.Adapters.Rest;
using Confidant.Identity;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Confidant.BotHost.Web.Api;

/// <summary>What programs are told when something cannot be done (RFC 9457): what is wrong, and the cure.</summary>
internal static class ApiProblems
{
    /// <summary>No valid token. Missing, unknown, revoked and run out are not told apart.</summary>
    public static ProblemHttpResult NotKnown => Problem(
        StatusCodes.Status401Unauthorized,
        "A valid token is needed",
        "Send Authorization: Bearer with a token. Write /token to the bot in a private chat to make one.");

    /// <summary>Neither the operator's key nor a token without a body opens it.</summary>
    public static ProblemHttpResult NotForOperators => Problem(
        StatusCodes.Status403Forbidden,
        "The operator's key gives configuration, never content",
        "Use a token of the person whose data it is.");

    /// <summary>Only the operator may.</summary>
    public static ProblemHttpResult ForOperators => Problem(
        StatusCodes.Status403Forbidden, "This is the operator's", "Use the key that the host has as Api:AdminKey.");

    /// <summary>There is no such route, or no such thing for this caller.</summary>
    public static ProblemHttpResult NoRoute => Problem(
        StatusCodes.Status404NotFound, "There is nothing here", "GET /api/openapi.json lists the routes.");

    /// <summary>There is no such session for this caller.</summary>
    public static ProblemHttpResult NoSession => Problem(
        StatusCodes.Status404NotFound, "No such session", "GET /api/personalized-ai/sessions lists yours.");

    /// <summary>There is no such agent for this caller.</summary>
    public static ProblemHttpResult NoAgent => Problem(
        StatusCodes.Status404NotFound, "No such agent", "GET /api/personalized-ai/agents lists those this token may talk to.");

    /// <summary>There is no such memory for this caller.</summary>
    public static ProblemHttpResult NoMemory => Problem(
        StatusCodes.Status404NotFound, "No such memory", "GET /api/personalized-ai/memories lists yours.");

    /// <summary>There is no such feed for this caller.</summary>
    public static ProblemHttpResult NoIntegration => Problem(
        StatusCodes.Status404NotFound, "No such integration", "GET /api/personalized-ai/integrations lists yours.");

    /// <summary>There is no such persona for this caller.</summary>
    public static ProblemHttpResult NoPersona => Problem(
        StatusCodes.Status404NotFound, "No such persona", "GET /api/personalized-ai/personas lists yours.");

    /// <summary>There is no such sync for this caller.</summary>
    public static ProblemHttpResult NoSync => Problem(
        StatusCodes.Status404NotFound, "No such sync", "POST /api/personalized-ai/integrations/{integration_id}/sync starts one. Syncs are known for 30 days.");

    /// <summary>The person has remembering switched off.</summary>
    public static ProblemHttpResult NotRemembering => Conflict("Remembering is switched off", "Write /privacy on to the bot first.");

    /// <summary>There are as many feeds as there may be.</summary>
    public static ProblemHttpResult TooManyFeeds => Conflict(
        "There are too many integrations",
        string.Create(CultureInfo.InvariantCulture, $"A person has at most {IFeedStore.MostFeeds}: disconnect one first."));

    /// <summary>A feed is being read.</summary>
    public static ProblemHttpResult SyncAtWork => Conflict(
        "A sync of this account is at work", "Wait until it has ended, or cancel it, and send the file again.");

    /// <summary>The body is of no type that exports have.</summary>
    public static ProblemHttpResult NoExport => Problem(
        StatusCodes.Status415UnsupportedMediaType,
        "The body is no export",
        "Send the file as it was downloaded, with Content-Type: application/zip, application/json, application/javascript or application/octet-stream.");

    /// <summary>There is no room for one more file.</summary>
    public static ProblemHttpResult NoRoom => Problem(
        StatusCodes.Status503ServiceUnavailable, "There is no room for the file", "Nothing was kept. Send it again later, or raise Feeds:MaxExportsMegabytes.");

    /// <summary>A feed or an export cannot be read.</summary>
    public static ProblemHttpResult Unreadable(string title, string cure) => Problem(StatusCodes.Status422UnprocessableEntity, title, cure);

    /// <summary>An export is too long.</summary>
    public static ProblemHttpResult ExportTooLarge(long longestBytes) => Problem(
        StatusCodes.Status413PayloadTooLarge,
        "The file is too large",
        string.Create(CultureInfo.InvariantCulture, $"Send at most {longestBytes} bytes: an export of posts alone, or of fewer years."));

    /// <summary>A sync was given up.</summary>
    public static ProblemHttpResult SyncFailed(SyncProblem? problem, string cure) => Problem(
        problem switch
        {
            SyncProblem.NotRemembering => StatusCodes.Status409Conflict,
            null or SyncProblem.HostFailed => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status422UnprocessableEntity,
        },
        "The sync failed",
        cure);

    /// <summary>The same request was answered before.</summary>
    public static ProblemHttpResult AlreadyAnswered => Problem(
        StatusCodes.Status409Conflict,
        "A request with this Idempotency-Key was answered already",
        "Read the answer in its session: GET /api/personalized-ai/sessions/{session_id}/messages.");

    /// <summary>There is no room.</summary>
    public static ProblemHttpResult StoreFull => Problem(
        StatusCodes.Status503ServiceUnavailable,
        "The store is full",
        "Nothing was kept. Free disk space, or raise Storage:MaxSizeMegabytes, and send it again.");

    /// <summary>The host starts or stops.</summary>
    public static ProblemHttpResult NotReady => Problem(
        StatusCodes.Status503ServiceUnavailable,
        "The host is not ready",
        "Nothing was kept. It is starting or stopping: send it again in a moment.");

    /// <summary>Nothing came in time from what should have answered.</summary>
    public static ProblemHttpResult NoAnswer => Problem(
        StatusCodes.Status504GatewayTimeout,
        "There was no answer in time",
        "It is done as soon as the host gets to it. Look in a moment whether it was.");

    /// <summary>A fault of the host's.</summary>
    public static ProblemHttpResult Fault => Problem(
        StatusCodes.Status500InternalServerError, "Something failed here", "Send it again; if it fails again, tell the operator.");

    /// <summary>The token does not reach that far.</summary>
    public static ProblemHttpResult OutOfReach(TokenAudience least) => Problem(
        StatusCodes.Status403Forbidden,
        "This token does not reach that far",
        $"Make one with the reach \"{(least == TokenAudience.Direct ? "Private chat" : "My data")}\": /token in a private chat.");

    /// <summary>Something in the request is not as it has to be.</summary>
    public static ProblemHttpResult Bad(string title, string cure) => Problem(StatusCodes.Status400BadRequest, title, cure);

    /// <summary>Something is in the way.</summary>
    public static ProblemHttpResult Conflict(string title, string cure) => Problem(StatusCodes.Status409Conflict, title, cure);

    /// <summary>A status that the framework chose.</summary>
    public static ProblemHttpResult Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Bad(
            "The request cannot be read", "Send one JSON object in UTF-8, with the fields and the types that /api/openapi.json names."),
        StatusCodes.Status404NotFound => NoRoute,
        StatusCodes.Status405MethodNotAllowed => Problem(
            status, "This route has no such method", "GET /api/openapi.json lists the routes with their methods."),
        StatusCodes.Status413PayloadTooLarge => Problem(
            status,
            "The body is too large",
            string.Create(CultureInfo.InvariantCulture, $"Send at most {RestLimits.MaxBodyBytes} bytes.")),
        StatusCodes.Status415UnsupportedMediaType => Problem(
            status, "The body is not JSON", "Send it with Content-Type: application/json."),
        _ => Problem(status, ReasonPhrases.GetReasonPhrase(status), "GET /api/openapi.json lists what can be asked."),
    };

    /// <summary>Too many requests.</summary>
    public static ProblemHttpResult TooMany(HttpContext context, TimeSpan pause)
    {
        int seconds = Math.Max(1, (int)Math.Ceiling(pause.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem(
            StatusCodes.Status429TooManyRequests,
            "Too many requests",
            string.Create(CultureInfo.InvariantCulture, $"Send the next one in {seconds} s."));
    }

    private static ProblemHttpResult Problem(int status, string title, string cure) =>
        TypedResults.Problem(cure, statusCode: status, title: title);
}
