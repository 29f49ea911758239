using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Bios;

/// <summary>The API of X and a hub of Farcaster on one loopback port, as far as profiles go. Safe for concurrent use.</summary>
public sealed class BioEmulator : IAsyncDisposable
{
    private const int Huge = 2 * 1024 * 1024;

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = new();
    private readonly ConcurrentQueue<BioFault> _faults = new();
    private readonly ConcurrentDictionary<string, string?> _x = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, (long Fid, string? Bio)> _farcaster = new(StringComparer.Ordinal);

    private BioEmulator(WebApplication app) => _app = app;

    /// <summary>The token that X takes.</summary>
    public string BearerToken { get; } = "b3arer-t0ken";

    /// <summary>The address of both.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The paths that were asked for, in order.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>Starts it.</summary>
    public static async Task<BioEmulator> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var emulator = new BioEmulator(app);
        app.Run(emulator.HandleAsync);
        await app.StartAsync();
        emulator.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return emulator;
    }

    /// <summary>Adds a profile on X.</summary>
    public void AddOnX(string name, string? description) => _x[name] = description;

    /// <summary>Adds a profile on Farcaster.</summary>
    public void AddOnFarcaster(string name, long fid, string? bio) => _farcaster[name] = (fid, bio);

    /// <summary>Has the next request fail.</summary>
    public void Fail(BioFault fault) => _faults.Enqueue(fault);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        string path = context.Request.Path.Value!;
        _requests.Enqueue(path + context.Request.QueryString);
        (int status, JsonObject answer) = path switch
        {
            _ when path.StartsWith("/2/users/by/username/", StringComparison.Ordinal) => AnswerX(context.Request, path[21..]),
            "/v1/userNameProofByName" => AnswerProof(context.Request.Query["name"].ToString()),
            "/v1/userDataByFid" => AnswerData(context.Request.Query),
            _ => (StatusCodes.Status404NotFound, []),
        };
        if (_faults.TryDequeue(out BioFault fault))
        {
            await SpoilAsync(context, answer, fault);
            return;
        }

        await WriteAsync(context, status, answer.ToJsonString());
    }

    private (int Status, JsonObject Answer) AnswerX(HttpRequest request, string name) =>
        request.Headers.Authorization != $"Bearer {BearerToken}" || request.Query["user.fields"] != "description"
            ? (StatusCodes.Status401Unauthorized, new JsonObject { ["title"] = "Unauthorized" })
            : _x.TryGetValue(name, out string? description)
                ? (StatusCodes.Status200OK, new JsonObject
                {
                    ["data"] = new JsonObject { ["id"] = "12", ["name"] = "A person", ["username"] = name, ["description"] = description },
                })
                : (StatusCodes.Status200OK, new JsonObject
                {
                    ["errors"] = new JsonArray(new JsonObject { ["value"] = name, ["title"] = "Not Found Error", ["parameter"] = "username" }),
                });

    private (int Status, JsonObject Answer) AnswerProof(string name) => _farcaster.TryGetValue(name, out (long Fid, string? Bio) profile)
        ? (StatusCodes.Status200OK, new JsonObject { ["timestamp"] = 1, ["name"] = name, ["fid"] = profile.Fid, ["type"] = "USERNAME_TYPE_FNAME" })
        : NotFound(StatusCodes.Status404NotFound);

    private (int Status, JsonObject Answer) AnswerData(IQueryCollection query)
    {
        string fid = query["fid"].ToString();
        string? bio = _farcaster.Values.FirstOrDefault(one => one.Fid.ToString(CultureInfo.InvariantCulture) == fid).Bio;
        return bio is null || query["user_data_type"] != "USER_DATA_TYPE_BIO"
            ? NotFound(StatusCodes.Status400BadRequest)
            : (StatusCodes.Status200OK, new JsonObject
            {
                ["data"] = new JsonObject
                {
                    ["type"] = "MESSAGE_TYPE_USER_DATA_ADD",
                    ["fid"] = long.Parse(fid, CultureInfo.InvariantCulture),
                    ["userDataBody"] = new JsonObject { ["type"] = "USER_DATA_TYPE_BIO", ["value"] = bio },
                },
            });
    }

    private static (int Status, JsonObject Answer) NotFound(int status) =>
        (status, new JsonObject { ["errCode"] = "not_found", ["name"] = "HubError" });

    private static async Task SpoilAsync(HttpContext context, JsonObject answer, BioFault fault)
    {
        switch (fault)
        {
            case BioFault.Silence:
                var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                await using (context.RequestAborted.Register(gone.SetResult))
                {
                    await gone.Task;
                }

                break;
            case BioFault.Cut:
                context.Abort();
                break;
            case BioFault.TooMany:
                await WriteAsync(context, StatusCodes.Status429TooManyRequests, "{}");
                break;
            case BioFault.ServerError:
                await WriteAsync(context, StatusCodes.Status500InternalServerError, "{}");
                break;
            case BioFault.Unauthorized:
                await WriteAsync(context, StatusCodes.Status401Unauthorized, "{}");
                break;
            case BioFault.BadRequest:
                await WriteAsync(context, StatusCodes.Status400BadRequest, "{\"errCode\":\"bad_request\"}");
                break;
            case BioFault.Redirect:
                context.Response.Redirect("http://127.0.0.1:1/elsewhere");
                break;
            case BioFault.Empty:
                break;
            case BioFault.Huge:
                answer["padding"] = new string('0', Huge);
                await WriteAsync(context, StatusCodes.Status200OK, answer.ToJsonString());
                break;
            case BioFault.Malformed:
                string text = answer.ToJsonString();
                await WriteAsync(context, StatusCodes.Status200OK, text[..(text.Length / 2)]);
                break;
            case BioFault.List:
                await WriteAsync(context, StatusCodes.Status200OK, $"[{answer.ToJsonString()}]");
                break;
            case BioFault.SomebodyElse:
                await WriteAsync(context, StatusCodes.Status200OK, """
                    {"data":{"username":"mallory","description":"x","fid":999,"userDataBody":{"type":"USER_DATA_TYPE_BIO","value":"x"}}}
                    """);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not such a fault.");
        }
    }

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
