using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>What Telegram is told about where a bot's updates go. Nothing here drops an update that waits.</summary>
internal sealed partial class TelegramWebhookSetting(
    TelegramClient client,
    TelegramBot bot,
    TelegramAccount account,
    TelegramHealth health,
    Backoff backoff,
    IOptions<TelegramOptions> options,
    IOptions<WebOptions> web,
    TimeProvider time,
    ILogger<TelegramWebhookSetting> logger)
{
    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _recent = TimeSpan.FromMinutes(2);

    /// <summary>Sets the webhook, and looks every minute whether it still stands and is reached, until it is cancelled or Telegram
    /// refuses the token.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        string url = TelegramWebhookAddress.Of(account, web.Value.PublicUrl!);
        bool isSet = false;
        int failures = 0;
        while (true)
        {
            TimeSpan pause = _betweenLooks;
            try
            {
                isSet = await LookAsync(url, isSet, cancellationToken);
                failures = 0;
            }
            catch (TelegramApiException failure) when (failure.IsFinal)
            {
                health.Failed(failure);
                LogRefused(failure.Method, failure.ErrorCode);
                return;
            }
            catch (TelegramApiException failure)
            {
                failures++;
                health.Interrupted(failure);
                pause = failure.RetryAfter ?? backoff.After(failures);
                LogInterrupted(failure.Method, failure.Kind, failure.ErrorCode, pause);
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    /// <summary>Removes the webhook if it is one of this product's, on this host or another; somebody else's stays. Whatever fails
    /// shows in the next request for updates.</summary>
    public async Task TryRemoveOursAsync(CancellationToken cancellationToken)
    {
        try
        {
            TelegramWebhookInfo info = await client.GetWebhookInfoAsync(cancellationToken);
            if (TelegramWebhookAddress.IsOurs(account, info.Url))
            {
                await client.DeleteWebhookAsync(cancellationToken);
                LogRemoved(account.Name, info.PendingUpdateCount);
            }
        }
        catch (TelegramApiException failure)
        {
            LogInterrupted(failure.Method, failure.Kind, failure.ErrorCode, TimeSpan.Zero);
        }
    }

    private async Task<bool> LookAsync(string url, bool isSet, CancellationToken cancellationToken)
    {
        await bot.GetAsync(cancellationToken);
        TelegramWebhookInfo? info = isSet ? await client.GetWebhookInfoAsync(cancellationToken) : null;
        if (info?.Url != url)
        {
            await client.SetWebhookAsync(
                url, TelegramWebhookAddress.Secret(account), options.Value.MaxConnections, cancellationToken);
            LogSet(account.Name, isSet);
        }

        if (health.HasStoreTrouble)
        {
            // Telegram brings updates, and this host refuses them: only the next one can tell that it is over.
            return true;
        }

        bool isUnreached = info is { PendingUpdateCount: > 0, LastErrorDate: { } last }
            && TelegramMapping.Time(last) > time.GetUtcNow() - _recent;
        if (isUnreached)
        {
            health.Unreached();
            LogUnreached(account.Name, info!.PendingUpdateCount);
        }
        else
        {
            health.Connected();
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook of bot {Bot} is set (again: {IsAgain}).")]
    private partial void LogSet(string bot, bool isAgain);

    [LoggerMessage(Level = LogLevel.Information,
        Message = "The webhook of bot {Bot} is removed, since updates are asked for now; {Pending} were waiting.")]
    private partial void LogRemoved(string bot, int pending);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Telegram cannot bring updates of bot {Bot} to Web:PublicUrl; {Pending} wait.")]
    private partial void LogUnreached(string bot, int pending);

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses this bot in {Method} ({ErrorCode}).")]
    private partial void LogRefused(string method, int errorCode);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} failed: {Kind} ({ErrorCode}); again in {Pause}.")]
    private partial void LogInterrupted(string method, TelegramErrorKind kind, int errorCode, TimeSpan pause);
}
