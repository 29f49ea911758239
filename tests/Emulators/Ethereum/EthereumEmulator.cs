using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Confidant.Emulators.Ethereum;

/// <summary>An endpoint of JSON-RPC on a loopback port: eth_chainId, eth_getCode and eth_call, with contracts that are functions. Safe
/// for concurrent use.</summary>
public sealed class EthereumEmulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RpcCall> _calls = new();
    private readonly ConcurrentQueue<(string Method, RpcFault Fault)> _faults = new();
    private readonly ConcurrentDictionary<string, Func<string, RpcResult>> _contracts = new(StringComparer.Ordinal);
    private string? _secret;

    private EthereumEmulator(WebApplication app) => _app = app;

    /// <summary>The endpoint's address.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The chain that it says it serves.</summary>
    public ulong ChainId { get; set; } = 1;

    /// <summary>What becomes of a call without "to": its data in, its answer out.</summary>
    public Func<string, RpcResult> Creation { get; set; } = static _ => RpcResult.Of("0x");

    /// <summary>What it received, in order.</summary>
    public IReadOnlyList<RpcCall> Calls => [.. _calls];

    /// <summary>Starts an endpoint; its address holds a key.</summary>
    public static async Task<EthereumEmulator> StartAsync(string secret = "k3y")
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var emulator = new EthereumEmulator(app) { _secret = secret };
        app.Run(emulator.HandleAsync);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        emulator.Url = $"{address}/v3/{secret}";
        return emulator;
    }

    /// <summary>Puts a contract at an address: what it is called with in, its answer out.</summary>
    public void Deploy(string address, Func<string, RpcResult> contract) => _contracts[address.ToLowerInvariant()] = contract;

    /// <summary>Has the next request of a method fail.</summary>
    public void Fail(string method, RpcFault fault) => _faults.Enqueue((method, fault));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        JsonNode request = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        string method = request["method"]!.GetValue<string>();
        JsonArray parameters = request["params"]!.AsArray();
        _calls.Enqueue(new RpcCall(method, parameters.ToJsonString()));
        bool isWell = context.Request.Method == "POST" && context.Request.Path == $"/v3/{_secret}"
            && context.Request.ContentType == "application/json" && request["jsonrpc"]!.GetValue<string>() == "2.0";
        if (!isWell)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        RpcFault? fault = null;
        if (_faults.TryPeek(out (string Method, RpcFault Fault) next) && next.Method == method)
        {
            _faults.TryDequeue(out next);
            fault = next.Fault;
        }

        JsonObject answer = Answer(method, parameters);
        answer["jsonrpc"] = "2.0";
        answer["id"] = request["id"]!.DeepClone();
        await RpcFaults.WriteAsync(context, answer, fault);
    }

    private JsonObject Answer(string method, JsonArray parameters) => method switch
    {
        "eth_chainId" => new JsonObject { ["result"] = "0x" + ChainId.ToString("x", CultureInfo.InvariantCulture) },
        "eth_getCode" => new JsonObject { ["result"] = _contracts.ContainsKey(parameters[0]!.GetValue<string>()) ? "0x6001" : "0x" },
        "eth_call" => Call(parameters[0]!.AsObject()).ToJson(),
        _ => new JsonObject { ["error"] = new JsonObject { ["code"] = -32601, ["message"] = "the method does not exist" } },
    };

    // Where no contract is, a call succeeds and returns nothing.
    private RpcResult Call(JsonObject call)
    {
        string data = call["data"]!.GetValue<string>();
        return call["to"]?.GetValue<string>() is not { } to ? Creation(data)
            : _contracts.TryGetValue(to, out Func<string, RpcResult>? contract) ? contract(data)
            : RpcResult.Of("0x");
    }
}
