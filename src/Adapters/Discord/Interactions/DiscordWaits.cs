using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Ends the sight of the bot thinking where no answer comes: a turn may have nothing to say, or its answer may have been
/// withdrawn. An answer that comes later all the same follows as a message of its own. Safe for concurrent use.</summary>
internal sealed partial class DiscordWaits(
    DiscordOriginals originals, DiscordAnswerer answerer, TimeProvider time, ILogger<DiscordWaits> logger) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan _interval = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private Task _sweep = Task.CompletedTask;

    /// <summary>Begins to watch, once.</summary>
    public void Start()
    {
        lock (_lock)
        {
            _timer ??= time.CreateTimer(_ => Sweep(), null, _interval, _interval);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_timer is not null)
        {
            await _timer.DisposeAsync();
        }

        await _sweep;
        _stop.Dispose();
    }

    private void Sweep()
    {
        lock (_lock)
        {
            if (_sweep.IsCompleted && !_stop.IsCancellationRequested)
            {
                _sweep = SweepAsync(_stop.Token);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (DiscordHandle handle in originals.ListAwaited(time.GetUtcNow() - _patience))
        {
            try
            {
                await answerer.RemoveOriginalAsync(handle, cancellationToken);
                LogEnded(handle.Id);
            }
            catch (DiscordApiException failure)
            {
                LogKept(handle.Id, failure.Kind);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Nothing answered interaction {Interaction}; the wait is ended.")]
    private partial void LogEnded(string interaction);

    [LoggerMessage(Level = LogLevel.Information, Message = "The wait of interaction {Interaction} could not be ended: {Kind}.")]
    private partial void LogKept(string interaction, DiscordErrorKind kind);
}
