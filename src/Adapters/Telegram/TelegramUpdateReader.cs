using System.Text.Json;
using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Asks for updates, hands them over, and confirms them to Telegram only once they are durable.</summary>
internal sealed partial class TelegramUpdateReader(
    TelegramClient client,
    TelegramBot bot,
    TelegramHealth health,
    Backoff backoff,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramUpdateReader> logger)
{
    private static readonly TimeSpan _storePause = TimeSpan.FromSeconds(5);

    /// <summary>Reads until it is cancelled or Telegram refuses the token.</summary>
    public async Task RunAsync(IIntake intake, CancellationToken cancellationToken)
    {
        long? offset = null;
        int failures = 0;
        while (true)
        {
            try
            {
                TelegramUser me = await bot.GetAsync(cancellationToken);

                // The first request after a start or a failure comes back at once, so that health tells the truth at once.
                bool isSettled = health.Current.State == PlatformState.Connected;
                IReadOnlyList<JsonElement> updates = await client.GetUpdatesAsync(
                    offset, isSettled ? options.Value.PollTimeout : TimeSpan.Zero, cancellationToken);
                failures = 0;
                health.Connected();
                offset = await HandOverAsync(updates, me, offset, intake, cancellationToken);
            }
            catch (TelegramApiException failure) when (IsFinal(failure))
            {
                health.Failed(failure);
                LogRefused(failure.Method, failure.ErrorCode);
                return;
            }
            catch (TelegramApiException failure)
            {
                failures++;
                health.Interrupted(failure);
                TimeSpan pause = failure.RetryAfter ?? backoff.After(failures);
                LogInterrupted(failure.Kind, failure.ErrorCode, pause);
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private static bool IsFinal(TelegramApiException failure) =>
        failure.Kind == TelegramErrorKind.Unauthorized || failure is { Kind: TelegramErrorKind.NotFound, Method: "getMe" };

    private async Task<long?> HandOverAsync(
        IReadOnlyList<JsonElement> updates, TelegramUser me, long? offset, IIntake intake, CancellationToken cancellationToken)
    {
        DateTimeOffset receivedAt = time.GetUtcNow();
        long? last = null;
        List<IncomingEvent> events = [];
        foreach (JsonElement raw in updates)
        {
            long? number = TelegramUpdateParser.Number(raw);
            last = number > last || last is null ? number ?? last : last;
            if (TelegramUpdateParser.Read(raw) is not { } update)
            {
                LogUnreadable(number ?? -1);
            }
            else if (TelegramMapping.ToIncoming(update, me, receivedAt) is { } incoming)
            {
                events.Add(incoming);
            }
        }

        if (events.Count > 0)
        {
            await AcceptAsync(intake, events, cancellationToken);
        }

        // Updates of which none tells its number would come back at once and for ever.
        return last is null && updates.Count > 0
            ? throw new TelegramApiException("getUpdates", TelegramErrorKind.MalformedAnswer)
            : last + 1 ?? offset;
    }

    private async Task AcceptAsync(IIntake intake, List<IncomingEvent> events, CancellationToken cancellationToken)
    {
        while (!await TryAcceptAsync(intake, events, cancellationToken))
        {
            await Task.Delay(_storePause, time, cancellationToken);
        }

        health.Connected();
    }

    private async Task<bool> TryAcceptAsync(IIntake intake, List<IncomingEvent> events, CancellationToken cancellationToken)
    {
        try
        {
            if (await intake.AcceptAsync(events, cancellationToken) == IntakeOutcome.Accepted)
            {
                return true;
            }

            health.StoreUnavailable(isFull: true);
            LogStoreFull(events.Count);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // A background loop: whatever befalls the store, the updates stay with Telegram and are offered again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            health.StoreUnavailable(isFull: false);
            LogStoreFailed(events.Count, failure.GetType().Name);
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses this bot in {Method} ({ErrorCode}); reading ends.")]
    private partial void LogRefused(string method, int errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading Telegram's updates failed: {Kind} ({ErrorCode}); again in {Pause}.")]
    private partial void LogInterrupted(TelegramErrorKind kind, int errorCode, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} cannot be read and is passed over.")]
    private partial void LogUnreadable(long updateId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is full: {Count} events wait on Telegram's side.")]
    private partial void LogStoreFull(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store did not take {Count} events: {Failure}.")]
    private partial void LogStoreFailed(int count, string failure);
}
