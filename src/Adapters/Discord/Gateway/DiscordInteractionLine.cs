using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Discord;

/// <summary>Has interactions acknowledged the moment they arrive, beside the reading. Safe for concurrent use.</summary>
internal sealed partial class DiscordInteractionLine(
    DiscordInteractionDesk desk, TimeProvider time, ILogger<DiscordInteractionLine> logger)
{
    // Discord takes no acknowledgement later than that.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly HashSet<Task> _running = [];

    /// <summary>Begins to acknowledge one.</summary>
    /// <returns>Completed when that is done, or failed; never faulted.</returns>
    public Task Take(DiscordDispatch dispatch)
    {
        Task receiving = ReceiveAsync(dispatch);
        lock (_lock)
        {
            _running.RemoveWhere(static task => task.IsCompleted);
            _running.Add(receiving);
        }

        return receiving;
    }

    /// <summary>Waits for all that are under way.</summary>
    public Task WhenDoneAsync()
    {
        lock (_lock)
        {
            return Task.WhenAll(_running);
        }
    }

    private async Task ReceiveAsync(DiscordDispatch dispatch)
    {
        if (WireJson.Read(dispatch.Data, DiscordJson.Default.DiscordInteraction) is not { } interaction)
        {
            return;
        }

        // Not ended by a stop either: who asked would see that nothing answers.
        using var limit = new CancellationTokenSource(_limit, time);
        try
        {
            await desk.ReceiveAsync(interaction, limit.Token);
        }
        // A background task: an interaction that cannot be acknowledged still comes into the store and is handled.
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailed(dispatch.Shard, interaction.Id, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: interaction {Id} could not be acknowledged: {Failure}.")]
    private partial void LogFailed(int shard, string? id, string failure);
}
