using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Confidant.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Lets in what carries the secret that Telegram alone was told; everybody else learns nothing but a status. It answers
/// under any host name: the secret decides, and nothing that is read leads back.</summary>
internal sealed partial class TelegramWebhookGate(TelegramPlatform platform, TimeProvider time, ILogger<TelegramWebhookGate> logger)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int LargestUpdate = 1024 * 1024;

    private static readonly TimeSpan _betweenWarnings = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _warnedAt = DateTimeOffset.MinValue;
    private int _refused;

    /// <summary>Answers one delivery.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.StatusCode = await AnswerAsync(context);
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        string? bot = context.Request.RouteValues["bot"] as string;
        string secret = context.Request.Headers[SecretHeader].ToString();
        if (bot is null || platform.Find(new BotAccountId(bot)) is not { } seat || !IsSecret(seat.Account, secret))
        {
            NoteRefused();
            return StatusCodes.Status401Unauthorized;
        }

        if (context.Request.ContentLength > LargestUpdate)
        {
            return StatusCodes.Status413PayloadTooLarge;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestUpdate;
        }

        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(
                context.Request.Body, cancellationToken: context.RequestAborted);
            return await seat.Part<TelegramWebhook>().TakeAsync(body.RootElement, context.RequestAborted) switch
            {
                TelegramDelivery.Taken => StatusCodes.Status200OK,
                TelegramDelivery.Malformed => StatusCodes.Status400BadRequest,
                _ => StatusCodes.Status503ServiceUnavailable,
            };
        }
        catch (JsonException)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException refused)
        {
            return refused.StatusCode;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer any more; whatever is not on disk is brought again.
            return StatusCodes.Status503ServiceUnavailable;
        }
    }

    private static bool IsSecret(TelegramAccount account, string shown) => CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(shown)),
        SHA256.HashData(Encoding.UTF8.GetBytes(TelegramWebhookAddress.Secret(account))));

    // A line for each would let anybody fill the disk.
    private void NoteRefused()
    {
        int refused;
        lock (_gate)
        {
            _refused++;
            if (time.GetUtcNow() < _warnedAt + _betweenWarnings)
            {
                return;
            }

            (refused, _refused, _warnedAt) = (_refused, 0, time.GetUtcNow());
        }

        LogRefused(refused);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} deliveries to a webhook came without its secret and were refused.")]
    private partial void LogRefused(int count);
}
