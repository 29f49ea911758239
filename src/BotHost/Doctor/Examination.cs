using Confidant.Adapters;

namespace Confidant.BotHost.Doctor;

/// <summary>Looks at the platforms now and then while the host runs, so that what broke since the start is known before somebody
/// misses an answer. Safe for concurrent use.</summary>
internal sealed partial class Examination(PlatformExaminer examiner, TimeProvider time, ILogger<Examination> logger) : BackgroundService
{
    // The first look waits until the platforms are connected: a start is no moment for more calls.
    private static readonly TimeSpan _untilFirst = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _between = TimeSpan.FromHours(1);

    private volatile IReadOnlyList<Examined> _latest = [];

    /// <summary>What the latest look found that is not as it should be; empty before the first.</summary>
    public IReadOnlyList<Examined> Problems => [.. _latest.Where(static one => one.Finding.Kind != FindingKind.Good)];

    /// <summary>The same, with what only a running host can tell, good or not.</summary>
    public IReadOnlyList<Examined> Told => [.. _latest.Where(static one => one.Finding.Kind != FindingKind.Good || one.Finding.IsOfHost)];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan pause = _untilFirst;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = _between;
            try
            {
                _latest = await examiner.ExamineAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            // A background loop: the next look may succeed.
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name, error.StackTrace);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The platforms could not be looked at ({Reason})\n{Stack}")]
    private partial void LogFailed(string reason, string? stack);
}
