using System.Text.Json;
using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Takes the updates that Telegram brings, puts them in order, and answers each only once it is durable.</summary>
internal sealed partial class TelegramWebhook(
    TelegramWebhookSetting setting,
    TelegramBot bot,
    TelegramHealth health,
    TelegramUpdateOrder order,
    TelegramLiveAnswers live,
    TelegramBusiness business,
    IntakeHandover handover,
    TimeProvider time,
    ILogger<TelegramWebhook> logger) : ITelegramUpdateSource
{
    private volatile bool _isOpen;

    /// <inheritdoc/>
    public async Task RunAsync(IIntake intake, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task accepting = AcceptAsync(intake, end.Token);
        _isOpen = true;
        try
        {
            await setting.KeepAsync(cancellationToken);
        }
        finally
        {
            _isOpen = false;
            await end.CancelAsync();
            await accepting;
        }
    }

    /// <summary>Takes one update. It returns when the update is on disk, or was seen to be nothing of ours.</summary>
    public async Task<TelegramDelivery> TakeAsync(JsonElement raw, CancellationToken cancellationToken)
    {
        if (TelegramUpdateParser.Number(raw) is not { } number)
        {
            return TelegramDelivery.Malformed;
        }

        if (!_isOpen)
        {
            return TelegramDelivery.Unavailable;
        }

        IncomingEvent? incoming = null;
        if (TelegramUpdateParser.Read(raw) is not { } update)
        {
            LogUnreadable(number);
        }
        else
        {
            try
            {
                TelegramUser me = await bot.GetAsync(cancellationToken);
                incoming = await live.TryStopAsync(update, cancellationToken) || !business.Admits(update)
                    ? null
                    : TelegramMapping.ToIncoming(update, me, time.GetUtcNow());
            }
            catch (TelegramApiException)
            {
                // Whether it speaks to the bot cannot be told yet; Telegram brings it again.
                return TelegramDelivery.Unavailable;
            }
        }

        return await order.Add(number, incoming).Accepted.WaitAsync(cancellationToken)
            ? TelegramDelivery.Taken
            : TelegramDelivery.Unavailable;
    }

    private async Task AcceptAsync(IIntake intake, CancellationToken cancellationToken)
    {
        IReadOnlyList<TelegramArrival> taken = [];
        try
        {
            while (true)
            {
                taken = await order.TakeAsync(cancellationToken);
                IncomingEvent[] events = [.. taken.Select(static arrival => arrival.Incoming).OfType<IncomingEvent>()];
                bool isAccepted = events.Length == 0
                    || await handover.TryAcceptAsync(intake, events, health.StoreUnavailable, cancellationToken);
                if (isAccepted)
                {
                    health.Connected();
                }
                else
                {
                    order.Return(taken);
                }

                Complete(taken, isAccepted);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // What is not on disk stays with Telegram.
            Complete(taken, isAccepted: false);
            Complete(order.TakeAll(), isAccepted: false);
        }
    }

    private static void Complete(IReadOnlyList<TelegramArrival> arrivals, bool isAccepted)
    {
        foreach (TelegramArrival arrival in arrivals)
        {
            arrival.Complete(isAccepted);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {UpdateId} cannot be read and is passed over.")]
    private partial void LogUnreadable(long updateId);
}
