using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>One connection to the gateway, from hello to its end: greets, beats, and hands events over in their order.</summary>
/// <param name="socket">The connection.</param>
/// <param name="terms">What is said and done over it.</param>
/// <param name="jitter">The chance.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed partial class DiscordConnection(
    DiscordSocket socket, DiscordConnectionTerms terms, DiscordJitter jitter, TimeProvider time, ILogger logger) : IDisposable
{
    private static readonly TimeSpan _helloLimit = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _ending = new();
    private readonly TaskCompletionSource<TimeSpan> _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _asked = new(0);
    private DiscordEnd? _end;
    private volatile bool _isAcknowledged = true;
    private volatile bool _isHeld;
    private volatile bool _wasHeld;

    /// <summary>Goes on until it ends. A stop closes it so that the session can be resumed.</summary>
    public async Task<DiscordEnd> RunAsync(CancellationToken stop)
    {
        Task beating = BeatAsync(stop);
        try
        {
            await EndAsync(await ReadAsync());
        }
        finally
        {
            await _ending.CancelAsync();
            await beating;
        }

        return _end!;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _ending.Dispose();
        _asked.Dispose();
    }

    private async Task<DiscordEnd> ReadAsync()
    {
        try
        {
            while (true)
            {
                DiscordFrame frame = await socket.ReceiveAsync(_ending.Token);
                if (frame.Kind == DiscordFrameKind.End)
                {
                    return new DiscordEnd(DiscordEndKind.Closed, frame.CloseCode);
                }

                if (await HandleAsync(frame) is { } end)
                {
                    return end;
                }
            }
        }
        catch (OperationCanceledException) when (_ending.IsCancellationRequested)
        {
            return new DiscordEnd(DiscordEndKind.Closed);
        }
    }

    private async ValueTask<DiscordEnd?> HandleAsync(DiscordFrame frame)
    {
        if (frame.Kind == DiscordFrameKind.TooLong)
        {
            // It would come again after a resume, and after a new session too.
            LogTooLong(terms.Shard, DiscordSocket.LongestFrame);
            return null;
        }

        if (DiscordPayload.Read(frame.Bytes.Span) is { } payload && await TryTakeAsync(payload))
        {
            return payload.Op switch
            {
                7 => new DiscordEnd(DiscordEndKind.Asked),
                9 => new DiscordEnd(payload.IsTrue ? DiscordEndKind.NotNow : DiscordEndKind.Invalid),
                _ => null,
            };
        }

        LogMalformed(terms.Shard, frame.Bytes.Length);
        return terms.PassesOverMalformed ? null : new DiscordEnd(DiscordEndKind.Malformed);
    }

    private async ValueTask<bool> TryTakeAsync(DiscordPayload payload)
    {
        switch (payload.Op)
        {
            case 0:
                return await DispatchAsync(payload);
            case 1:
                AskForBeat();
                return true;
            case 10 when !_hello.Task.IsCompleted:
                return await GreetAsync(payload);
            case 11:
                _isAcknowledged = true;
                return true;
            default:
                return true;
        }
    }

    private async ValueTask<bool> DispatchAsync(DiscordPayload payload)
    {
        ValueTask<bool> taking = terms.TakeAsync(payload, _ending.Token);
        if (taking.IsCompleted)
        {
            return await taking;
        }

        _isHeld = true;
        _wasHeld = true;
        LogHeld(terms.Shard);
        bool isTaken = await taking;
        _isHeld = false;
        return isTaken;
    }

    private async Task<bool> GreetAsync(DiscordPayload payload)
    {
        if (payload.HeartbeatInterval is not { } interval)
        {
            return false;
        }

        _hello.TrySetResult(interval);
        await socket.SendAsync(terms.Greeting, _ending.Token);
        terms.Greeted();
        return true;
    }

    private void AskForBeat()
    {
        // However many are asked for at once, one answers them all.
        if (_asked.CurrentCount == 0)
        {
            _asked.Release();
        }
    }

    private async Task BeatAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _ending.Token);
        try
        {
            TimeSpan interval = await _hello.Task.WaitAsync(_helloLimit, time, either.Token);
            await BeatAsync(interval, either.Token);
            await EndAsync(new DiscordEnd(DiscordEndKind.Silent));
        }
        catch (TimeoutException)
        {
            await EndAsync(new DiscordEnd(DiscordEndKind.NoHello));
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            if (stop.IsCancellationRequested)
            {
                await EndAsync(new DiscordEnd(DiscordEndKind.Stopped));
            }
        }
    }

    /// <summary>Beats until a heartbeat stays without acknowledgement.</summary>
    private async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        var due = Task.Delay(jitter.FirstBeat(interval), time, cancellationToken);
        Task asked = _asked.WaitAsync(cancellationToken);
        while (true)
        {
            await await Task.WhenAny(due, asked);
            if (asked.IsCompleted)
            {
                asked = _asked.WaitAsync(cancellationToken);
            }
            else
            {
                // While the store has no room nothing is read, acknowledgements neither: that is no fault of the connection.
                if (!_isAcknowledged && !_isHeld && !_wasHeld)
                {
                    return;
                }

                _isAcknowledged = false;
                _wasHeld = _isHeld;
                due = Task.Delay(interval, time, cancellationToken);
            }

            await socket.SendAsync(DiscordGatewayPayloads.Heartbeat(terms.Sequence()), cancellationToken);
        }
    }

    private async Task EndAsync(DiscordEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is not null)
        {
            return;
        }

        // Before the reading is cancelled: that breaks the connection.
        if (end.Kind != DiscordEndKind.Closed)
        {
            await socket.CloseAsync();
        }

        await _ending.CancelAsync();
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: reading waits until the store takes what was received.")]
    private partial void LogHeld(int shard);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: a message of Discord's gateway is longer than {Limit} bytes and is passed over.")]
    private partial void LogTooLong(int shard, int limit);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a message of Discord's gateway ({Length} bytes) cannot be read.")]
    private partial void LogMalformed(int shard, int length);
}
