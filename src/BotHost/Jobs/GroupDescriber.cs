using Confidant.BotHost.Platforms;
using Confidant.Identity;

namespace Confidant.BotHost.Jobs;

/// <summary>Asks platforms what groups show of themselves: when the bot comes to one, and once a day. What is due stands in the
/// store, so a stop loses nothing.</summary>
internal sealed partial class GroupDescriber(
    IProfileStore profiles, PlatformAdapters adapters, TimeProvider time, ILogger<GroupDescriber> logger) : BackgroundService
{
    private const int Batch = 16;

    private static readonly TimeSpan _look = TimeSpan.FromSeconds(30);

    /// <summary>Asks about all groups that are due.</summary>
    public async ValueTask DescribeDueAsync(CancellationToken cancellationToken)
    {
        while (await profiles.FindUndescribedAsync(Batch, cancellationToken) is { Count: > 0 } due)
        {
            foreach (ConversationKey conversation in due)
            {
                // Where the platform is not configured any more, or does not tell, it is asked again tomorrow.
                GroupDescription? description = adapters.Has(conversation)
                    ? await adapters.For(conversation.Platform).Groups.DescribeAsync(conversation, cancellationToken)
                    : null;
                await profiles.NoteDescriptionAsync(conversation.Group, description, cancellationToken);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_look, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping. A host whose start fails stops too, and would take a cancellation for a crash of this loop.
        }
    }

    private async Task TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await DescribeDueAsync(stoppingToken);
        }
        // A background loop: what failed now is still due the next time.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error.GetType().Name, error.StackTrace);
        }
    }

    [LoggerMessage(LogLevel.Error, "Asking what groups show of themselves failed with {Reason}\n{Stack}")]
    private partial void LogFault(string reason, string? stack);
}
