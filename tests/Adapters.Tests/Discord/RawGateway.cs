using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord;

namespace Confidant.Adapters.Tests.Discord;

/// <summary>A plain WebSocket to the emulator's gateway.</summary>
internal sealed class RawGateway : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();
    private static readonly byte[] _flush = [0x00, 0x00, 0xff, 0xff];
    private readonly byte[] _buffer = new byte[64 * 1024];

    private readonly MemoryStream? _compressed;
    private readonly ZLibStream? _inflated;

    private RawGateway(bool isCompressed)
    {
        if (isCompressed)
        {
            _compressed = new MemoryStream();
            _inflated = new ZLibStream(_compressed, CompressionMode.Decompress);
        }
    }

    /// <summary>How many bytes came before and after they were inflated.</summary>
    public (long Received, long Read) Bytes { get; private set; }

    /// <summary>Connects, and reads HELLO.</summary>
    /// <param name="url">The gateway.</param>
    /// <param name="isCompressed">Whether zlib-stream is asked for.</param>
    public static async Task<RawGateway> ConnectAsync(string url, bool isCompressed = false)
    {
        var gateway = new RawGateway(isCompressed);
        string compress = isCompressed ? "&compress=zlib-stream" : "";
        await gateway._socket.ConnectAsync(new Uri($"{url}?v=10&encoding=json{compress}"), CancellationToken.None);
        await gateway.ReadAsync(static payload => payload["op"]!.GetValue<int>() == 10);
        return gateway;
    }

    /// <summary>Sends a payload.</summary>
    public Task SendAsync(int op, JsonNode? data) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString()),
        WebSocketMessageType.Text,
        true,
        CancellationToken.None);

    /// <summary>Sends IDENTIFY.</summary>
    public Task SendIdentifyAsync(string token, DiscordIntents intents, int shard = 0, int shards = 1) => SendAsync(2, new JsonObject
    {
        ["token"] = token,
        ["intents"] = (int)intents,
        ["shard"] = new JsonArray(shard, shards),
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "test", ["device"] = "test" },
    });

    /// <summary>Sends IDENTIFY and reads READY.</summary>
    public async Task<JsonObject> IdentifyAsync(string token, DiscordIntents intents, int shard = 0, int shards = 1)
    {
        await SendIdentifyAsync(token, intents, shard, shards);
        return await ReadAsync("READY");
    }

    /// <summary>Reads until an event of a type came; returns its data.</summary>
    public async Task<JsonObject> ReadAsync(string type) =>
        (JsonObject)(await ReadAsync(payload => payload["t"]?.GetValue<string>() == type))["d"]!;

    /// <summary>Reads until an op code came; returns the whole payload.</summary>
    public Task<JsonObject> ReadOpAsync(int op) => ReadAsync(payload => payload["op"]!.GetValue<int>() == op);

    /// <summary>Reads until the server closes; returns the code.</summary>
    public async Task<WebSocketCloseStatus?> ReadCloseAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return _socket.CloseStatus;
    }

    public void Dispose()
    {
        _socket.Dispose();
        _inflated?.Dispose();
        _compressed?.Dispose();
    }

    private async Task<JsonObject> ReadAsync(Func<JsonObject, bool> holds)
    {
        while (true)
        {
            JsonObject payload = await ReceiveAsync()
                ?? throw new InvalidOperationException($"The gateway closed with {_socket.CloseStatus}.");
            if (holds(payload))
            {
                return payload;
            }
        }
    }

    private async Task<JsonObject?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(_patience);
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult received = await _socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (received.EndOfMessage)
            {
                byte[] payload = Inflate(_buffer.AsSpan(0, length), received.MessageType);
                Bytes = (Bytes.Received + length, Bytes.Read + payload.Length);
                return (JsonObject)JsonNode.Parse(payload)!;
            }
        }
    }

    /// <summary>A payload of one stream for the whole connection, which ends with the mark of a flush.</summary>
    private byte[] Inflate(ReadOnlySpan<byte> message, WebSocketMessageType type)
    {
        if (_inflated is null)
        {
            return message.ToArray();
        }

        if (type != WebSocketMessageType.Binary || !message.EndsWith(_flush))
        {
            throw new InvalidDataException("This is no payload of zlib-stream.");
        }

        _compressed!.SetLength(0);
        _compressed.Write(message);
        _compressed.Position = 0;
        using var payload = new MemoryStream();
        _inflated.CopyTo(payload);
        return payload.ToArray();
    }
}
