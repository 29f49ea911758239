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
    TelegramLiveAnswers live,
    TelegramBusiness business,
    Backoff backoff,
    IntakeHandover handover,
    TelegramWebhookSetting webhook,
    IOptions<TelegramOptions> options,
    TimeProvider time,
    ILogger<TelegramUpdateReader> logger) : ITelegramUpdateSource
{
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
            catch (TelegramApiException failure) when (failure.IsFinal)
            {
                health.Failed(failure);
                LogRefused(failure.Method, failure.ErrorCode);
                return;
            }
            catch (TelegramApiException failure) when (failure.Kind == TelegramErrorKind.WebhookActive && failures == 0)
            {
                // What a webhook of ours did not take waits on Telegram's side, and is read now.
                failures++;
                health.Interrupted(failure);
                await webhook.TryRemoveOursAsync(cancellationToken);
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
            else if (!await live.TryStopAsync(update, cancellationToken)
                && business.Admits(update)
                && TelegramMapping.ToIncoming(update, me, receivedAt) is { } incoming)
            {
                events.Add(incoming);
            }
        }

        if (events.Count > 0)
        {
            await handover.AcceptAsync(intake, events, health.StoreUnavailable, cancellationToken);
            health.Connected();
        }

        // Updates of which none tells its number would come back at once and for ever.
        return last is null && updates.Count > 0
            ? throw new TelegramApiException("getUpdates", TelegramErrorKind.MalformedAnswer)
            : last + 1 ?? offset;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses this bot in {Method} ({ErrorCode}); reading ends.")]
    private partial void LogRefused(string method, int errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading Telegram's updates failed: {Kind} ({ErrorCode}); again in {Pause}.")]
    private partial void LogInterrupted(TelegramErrorKind kind, int errorCode, TimeSpan pause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} cannot be read and is passed over.")]
    private partial void LogUnreadable(long updateId);
}
