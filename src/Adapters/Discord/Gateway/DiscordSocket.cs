using System.Buffers;
using System.Net.WebSockets;

namespace Confidant.Adapters.Discord;

/// <summary>A WebSocket to the gateway: whole messages in, one writer within the budget out. One reads; many may send.</summary>
internal sealed class DiscordSocket : IDisposable
{
    /// <summary>The longest payload that Discord takes, in bytes.</summary>
    public const int LongestPayload = 4096;

    /// <summary>The longest message that is read, in bytes: a guild with everything in it is a few megabytes long.</summary>
    public const int LongestFrame = 16 * 1024 * 1024;

    /// <summary>The code that we close with. 1000 and 1001 would end the session; with any other it can be resumed.</summary>
    public const int CloseCode = 4000;

    private const int SendsPerMinute = 120;
    private const int UsualFrame = 64 * 1024;
    private static readonly TimeSpan _closeLimit = TimeSpan.FromSeconds(1);

    private readonly WebSocket _socket;
    private readonly TimeProvider _time;
    private readonly RateWindow _budget = new(SendsPerMinute, TimeSpan.FromMinutes(1));
    private readonly SemaphoreSlim _writer = new(1);
    private ArrayBufferWriter<byte> _frame = new(UsualFrame);

    /// <summary>Speaks over a WebSocket that is open.</summary>
    public DiscordSocket(WebSocket socket, TimeProvider time)
    {
        _socket = socket;
        _time = time;
    }

    /// <summary>Opens one.</summary>
    /// <exception cref="WebSocketException">It could not be opened.</exception>
    public static async Task<DiscordSocket> ConnectAsync(Uri address, TimeProvider time, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();

        // The gateway's own heartbeats do this.
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new DiscordSocket(socket, time);
        }
        catch
        {
            // Whatever kept it from connecting is the caller's to judge; only the socket is let go.
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Reads the next message.</summary>
    /// <param name="cancellationToken">Breaks the connection.</param>
    public async ValueTask<DiscordFrame> ReceiveAsync(CancellationToken cancellationToken)
    {
        if (_frame.Capacity > UsualFrame)
        {
            _frame = new ArrayBufferWriter<byte>(UsualFrame);
        }

        _frame.ResetWrittenCount();
        bool isTooLong = false;
        try
        {
            while (true)
            {
                Memory<byte> room = _frame.GetMemory(UsualFrame / 4);
                ValueWebSocketReceiveResult part = await _socket.ReceiveAsync(room, cancellationToken);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return new DiscordFrame(DiscordFrameKind.End, CloseCode: (int?)_socket.CloseStatus);
                }

                isTooLong |= _frame.WrittenCount + part.Count > LongestFrame;
                if (!isTooLong)
                {
                    _frame.Advance(part.Count);
                }

                if (part.EndOfMessage)
                {
                    return isTooLong ? new DiscordFrame(DiscordFrameKind.TooLong) : new DiscordFrame(DiscordFrameKind.Whole, _frame.WrittenMemory);
                }
            }
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            return new DiscordFrame(DiscordFrameKind.End);
        }
    }

    /// <summary>Sends a payload, when the budget has room. A connection that is gone takes nothing; its reader notices.</summary>
    /// <exception cref="ArgumentException">The payload is longer than Discord takes.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (payload.Length > LongestPayload)
        {
            throw new ArgumentException($"A payload of {payload.Length} bytes is longer than the {LongestPayload} that Discord takes.", nameof(payload));
        }

        await _writer.WaitAsync(cancellationToken);
        try
        {
            DateTimeOffset moment = _budget.FreeAt(_time.GetUtcNow());
            TimeSpan wait = moment - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, cancellationToken);
            }

            _budget.Take(moment);
            await _socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception failure) when (IsEnd(failure) && !cancellationToken.IsCancellationRequested)
        {
            // The reader is told too, and says how it ended.
        }
        finally
        {
            _writer.Release();
        }
    }

    /// <summary>Says goodbye with a code that keeps the session; does not wait for the answer.</summary>
    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(_closeLimit, _time);
        try
        {
            await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseCode, null, limit.Token);
        }
        catch (Exception failure) when (IsEnd(failure))
        {
            // It is gone already.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _socket.Dispose();
        _writer.Dispose();
    }

    private static bool IsEnd(Exception failure) =>
        failure is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException;
}
