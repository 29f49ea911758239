using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>Serves the REST API.</summary>
internal sealed partial class RestServer(DiscordWorld world)
{
    private static readonly byte[] _malformed = "{\"id\":"u8.ToArray();
    private static readonly byte[] _gateway = "<html>Bad Gateway</html>"u8.ToArray();

    /// <summary>Serves one request.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        string path = context.Request.Path.Value ?? "";
        path = path.StartsWith("/api/v10/", StringComparison.Ordinal)
            ? path["/api/v10".Length..]
            : path.StartsWith("/api/", StringComparison.Ordinal) ? path["/api".Length..] : path;
        if (RestRoutes.Find(context.Request.Method, path) is not var (route, ids))
        {
            await WriteAsync(context, 404, new RestError(404, 0, "404: Not Found").ToJson());
            return;
        }

        DiscordFault? fault;
        RestAnswer answer;
        try
        {
            RestBody body = await RestBody.ReadAsync(context.Request);
            fault = Begin(route, ids);
            if (fault is DiscordFault.DropBefore)
            {
                context.Abort();
                return;
            }

            if (fault is DiscordFault.GatewayError { Status: var status })
            {
                await WriteAsync(context, status, _gateway);
                return;
            }

            answer = Handle(context, route, ids, body, fault);
        }
        catch (RestError error)
        {
            world.NoteRefusal(error.Status);
            await WriteAsync(context, error.Status, error.ToJson());
            NoteAnswered(context, route, null);
            return;
        }

        if (fault is DiscordFault.DropAfter)
        {
            context.Abort();
            return;
        }

        if (fault is DiscordFault.Delay { By: var delay })
        {
            await Task.Delay(delay, world.Time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await WaitForReleaseAsync(answer, context.RequestAborted);
        await WriteAsync(context, answer.Status, fault is DiscordFault.MalformedAnswer ? _malformed : Serialize(answer.Body));
        NoteAnswered(context, route, answer.Sent);
    }

    private DiscordFault? Begin(RestRoute route, IReadOnlyList<string> ids)
    {
        lock (world.Gate)
        {
            world.CountOf(route.Name).Read++;
            DiscordFault? fault = world.Faults.Take(route.Name, ids.Count > 0 ? ids[0] : null);
            world.Conditions.Check();
            return fault;
        }
    }

    private RestAnswer Handle(HttpContext context, RestRoute route, IReadOnlyList<string> ids, RestBody body, DiscordFault? fault)
    {
        lock (world.Gate)
        {
            EmulatedDiscordBot? caller = FindCaller(context.Request.Headers.Authorization.ToString());
            if (route.NeedsBot && caller is null)
            {
                throw new RestError(401, 0, "401: Unauthorized");
            }

            if (!UserAgentShape().IsMatch(context.Request.Headers.UserAgent.ToString()))
            {
                throw new RestError(403, 40333, "internal network error");
            }

            switch (fault)
            {
                case DiscordFault.Refusal refusal:
                    throw new RestError(refusal.Status, refusal.Code, refusal.Message);
                case DiscordFault.TooManyRequests planned:
                    return world.Limits.Refuse(context.Response, planned.Scope, planned.RetryAfter);
            }

            if (world.Limits.Count(context.Response, route, ids, caller, world.Now) is { } limited)
            {
                return limited;
            }

            RestAnswer answer = route.Handle(new RestCall(world, caller, ids, body, context.Request.Query));
            world.Conditions.Check();
            return answer;
        }
    }

    private EmulatedDiscordBot? FindCaller(string authorization) =>
        authorization.StartsWith("Bot ", StringComparison.Ordinal)
        && world.Bots.TryGetValue(authorization[4..], out EmulatedDiscordBot? bot)
        && !bot.IsRevoked
            ? bot
            : null;

    // Only what bots send is held: what they ask goes on.
    private async Task WaitForReleaseAsync(RestAnswer answer, CancellationToken gone)
    {
        Task? release;
        lock (world.Gate)
        {
            release = answer.Sent is null ? null : world.Hold?.Task;
            if (release is null)
            {
                return;
            }

            world.Held++;
            world.Conditions.Check();
        }

        await release.WaitAsync(gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (world.Gate)
        {
            world.Held--;
        }
    }

    private void NoteAnswered(HttpContext context, RestRoute route, EmulatedDiscordMessage? sent)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }

        lock (world.Gate)
        {
            world.CountOf(route.Name).Answered++;
            if (sent is not null)
            {
                sent.AnsweredAtMicroseconds ??= world.Microseconds;
            }

            world.Conditions.Check();
        }
    }

    private static byte[] Serialize(JsonNode? body) => body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body);

    private static Task WriteAsync(HttpContext context, int status, JsonNode body) => WriteAsync(context, status, Serialize(body));

    private static async Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        if (body.Length == 0)
        {
            // Even an empty write would leave the mark of an end behind that the next answer on the connection is not told from.
            return;
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = body.Length;
        try
        {
            await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client went away; its request counts as read and not answered.
        }
    }

    // An address, a version, and whatever else.
    [GeneratedRegex(@"^DiscordBot \(https?://[^\s(),]+, [0-9][^\s(),]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex UserAgentShape();
}
