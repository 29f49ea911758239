using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Confidant.Emulators.Discord.Gateway;

/// <summary>One WebSocket of a bot.</summary>
internal sealed class GatewayConnection(HttpContext context, WebSocket socket, GatewayCompression? compression) : IDisposable
{
    private const int PayloadLimit = 4096;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _cutOff = new();
    private readonly Channel<byte[]> _outbound = Channel.CreateUnbounded<byte[]>(new UnboundedChannelOptions { SingleReader = true });
    private readonly byte[] _buffer = new byte[PayloadLimit + 1];
    private (WebSocketCloseStatus Status, string Reason)? _close;

    /// <summary>The session that it carries; null before IDENTIFY and RESUME. Guarded by the world's lock.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>Path and query that the bot came by.</summary>
    public string Target { get; } = context.Request.Path + context.Request.QueryString;

    /// <summary>Whether heartbeats are answered; false makes a zombie of it. Guarded by the world's lock.</summary>
    public bool AcknowledgesHeartbeats { get; set; } = true;

    /// <summary>Whether nothing at all is sent any more. Guarded by the world's lock.</summary>
    public bool IsSilent { get; set; }

    /// <summary>When the bot's last payloads came. Guarded by the world's lock.</summary>
    public Queue<DateTimeOffset> Received { get; } = [];

    /// <summary>Whether the bot's application closed it, and with what; null while it did not.</summary>
    public int? ClosedByBotWith { get; private set; }

    /// <summary>Sends a payload, in order.</summary>
    public void Send(byte[] payload)
    {
        if (!IsSilent)
        {
            _outbound.Writer.TryWrite(payload);
        }
    }

    /// <summary>Sends a payload that is no event.</summary>
    public void Send(int op, JsonNode? data) =>
        Send(Encoding.UTF8.GetBytes(new JsonObject { ["t"] = null, ["s"] = null, ["op"] = op, ["d"] = data }.ToJsonString()));

    /// <summary>Closes it with a code after what was sent before.</summary>
    public void Close(int code, string reason)
    {
        _close ??= ((WebSocketCloseStatus)code, reason);
        if (_outbound.Writer.TryComplete())
        {
            // A bot that never answers the close is cut off.
            _cutOff.Token.Register(context.Abort);
            _cutOff.CancelAfter(_patience);
        }
    }

    /// <summary>Ends the TCP connection at once, without a word.</summary>
    public void Drop()
    {
        _outbound.Writer.TryComplete();
        try
        {
            context.Abort();
        }
        catch (ObjectDisposedException)
        {
            // The bot was faster.
        }
    }

    /// <summary>Writes what is sent until it is closed.</summary>
    public async Task WriteAsync()
    {
        try
        {
            await foreach (byte[] payload in _outbound.Reader.ReadAllAsync(context.RequestAborted))
            {
                if (compression is null)
                {
                    await socket.SendAsync(payload, WebSocketMessageType.Text, true, context.RequestAborted);
                }
                else
                {
                    await socket.SendAsync(compression.Compress(payload), WebSocketMessageType.Binary, true, context.RequestAborted);
                }
            }

            if (_close is { } close)
            {
                await socket.CloseOutputAsync(close.Status, close.Reason, context.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // The bot went away.
        }
    }

    /// <summary>Reads one payload; null at the end, an empty one where it was too long.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReadAsync()
    {
        int length = 0;
        while (true)
        {
            ValueWebSocketReceiveResult received;
            try
            {
                received = await socket.ReceiveAsync(_buffer.AsMemory(length), context.RequestAborted);
            }
            catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
            {
                // The bot went away without a word.
                return null;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                ClosedByBotWith = socket.CloseStatus is { } status ? (int)status : null;
                _outbound.Writer.TryComplete();
                return null;
            }

            length += received.Count;
            if (length > PayloadLimit)
            {
                return ReadOnlyMemory<byte>.Empty;
            }

            if (received.EndOfMessage)
            {
                return _buffer.AsMemory(0, length);
            }
        }
    }

    /// <summary>Answers a close of the bot.</summary>
    public async Task AnswerCloseAsync()
    {
        try
        {
            if (socket.State == WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, "", context.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            // The bot did not wait for it.
        }
    }

    public void Dispose() => _cutOff.Dispose();
}
