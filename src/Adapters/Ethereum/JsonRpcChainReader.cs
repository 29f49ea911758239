using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Confidant.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Ethereum;

/// <summary>Asks chains over JSON-RPC. An endpoint is asked once which chain it serves, so that no other chain's contracts are
/// believed. Safe for concurrent use.</summary>
internal sealed partial class JsonRpcChainReader(
    IOptions<EthereumOptions> options, JsonRpcTransport transport, ILogger<JsonRpcChainReader> logger) : IChainReader
{
    private const string LatestBlock = "latest";

    private readonly Dictionary<ChainId, Uri> _endpoints = options.Value.RpcUrls.ToDictionary(
        static entry => ChainId.TryParse(entry.Key, out ChainId chain) ? chain : throw new ArgumentException("A chain has no number.", nameof(options)),
        static entry => new Uri(entry.Value!));

    private readonly ConcurrentDictionary<ChainId, bool> _confirmed = new();
    private long _requests;

    private delegate ChainAnswer Reading(ReadOnlyMemory<byte> body, long id);

    /// <inheritdoc/>
    public bool Reads(ChainId chain) => _endpoints.ContainsKey(chain);

    /// <inheritdoc/>
    public Task<ChainAnswer> CallAsync(ChainId chain, ChainCall call, CancellationToken cancellationToken) =>
        AskAsync(chain, "eth_call", json => WriteCall(json, call), cancellationToken);

    /// <inheritdoc/>
    public Task<ChainAnswer> GetCodeAsync(ChainId chain, EthereumAddress account, CancellationToken cancellationToken) =>
        AskAsync(chain, "eth_getCode", json => json.WriteStringValue(Lower(account)), cancellationToken);

    private static void WriteCall(Utf8JsonWriter json, ChainCall call)
    {
        json.WriteStartObject();
        if (call.To is { } contract)
        {
            json.WriteString("to", Lower(contract));
        }

        json.WriteString("data", HexText.Write(call.Data.Span));
        json.WriteEndObject();
    }

    private static string Lower(EthereumAddress address) => HexText.Write(address.ToBytes());

    private async Task<ChainAnswer> AskAsync(ChainId chain, string method, Action<Utf8JsonWriter> write, CancellationToken cancellationToken)
    {
        if (!_endpoints.TryGetValue(chain, out Uri? endpoint))
        {
            return new ChainAnswer.Unavailable(ChainProblem.NotConfigured);
        }

        ChainProblem? problem = await FindProblemAsync(chain, endpoint, cancellationToken);
        ChainAnswer answer = problem is { } found
            ? new ChainAnswer.Unavailable(found)
            : await PostAsync(
                endpoint,
                method,
                json =>
                {
                    write(json);
                    json.WriteStringValue(LatestBlock);
                },
                RpcAnswer.ReadData,
                cancellationToken);
        if (answer is ChainAnswer.Unavailable unavailable)
        {
            LogUnavailable(chain, method, unavailable.Problem);
        }

        return answer;
    }

    private async Task<ChainProblem?> FindProblemAsync(ChainId chain, Uri endpoint, CancellationToken cancellationToken)
    {
        if (_confirmed.ContainsKey(chain))
        {
            return null;
        }

        switch (await PostAsync(endpoint, "eth_chainId", static _ => { }, RpcAnswer.ReadQuantity, cancellationToken))
        {
            case ChainAnswer.Returned { Data: var number }:
                if (number.Span.ToArray().Aggregate(0UL, static (sum, digit) => (sum << 8) | digit) != chain.Value)
                {
                    return ChainProblem.WrongChain;
                }

                _confirmed[chain] = true;
                return null;
            case ChainAnswer.Unavailable { Problem: var problem }:
                return problem;
            default:
                return ChainProblem.Malformed;
        }
    }

    private async Task<ChainAnswer> PostAsync(
        Uri endpoint, string method, Action<Utf8JsonWriter> write, Reading read, CancellationToken cancellationToken)
    {
        long id = Interlocked.Increment(ref _requests);
        var buffer = new ArrayBufferWriter<byte>();
        await using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            json.WriteStartArray("params");
            write(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        (ReadOnlyMemory<byte> body, ChainProblem? problem) = await transport.PostAsync(endpoint, buffer.WrittenSpan.ToArray(), cancellationToken);
        return problem is { } found ? new ChainAnswer.Unavailable(found) : read(body, id);
    }

    [LoggerMessage(LogLevel.Warning, "The endpoint of chain {Chain} gave no answer to {Method}: {Problem}")]
    private partial void LogUnavailable(ChainId chain, string method, ChainProblem problem);
}
