using System.Text.RegularExpressions;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Webhooks: as a local Bot API server takes them, with http and any port.</summary>
internal static partial class WebhookMethods
{
    public static Handled Set(ApiCall call)
    {
        string url = call.Arguments.Text("url") ?? "";
        string? secret = call.Arguments.Text("secret_token");
        long connections = call.Arguments.Number("max_connections") ?? 40;
        if (url.Length > 0 && !(Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"))
        {
            throw ApiError.Bad("bad webhook: invalid webhook URL specified");
        }

        if (secret is not null && !SecretShape().IsMatch(secret))
        {
            throw ApiError.Bad("secret token contains unallowed characters");
        }

        if (connections is < 1 or > 100)
        {
            throw ApiError.Bad("max_connections must be between 1 and 100");
        }

        GetUpdatesMethod.Allow(call.Bot, call.Arguments);
        Drop(call);
        Change(call, url.Length == 0 ? null : new EmulatedWebhook(url, secret, (int)connections));
        return new Handled(Answer.True);
    }

    public static Handled Delete(ApiCall call)
    {
        Drop(call);
        Change(call, null);
        return new Handled(Answer.True);
    }

    public static Handled Info(ApiCall call) => new(Answer.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, call.Bot.Webhook?.Url ?? "");
        writer.WriteBoolean("has_custom_certificate"u8, false);
        writer.WriteNumber("pending_update_count"u8, call.Bot.Updates.Count);
        if (call.Bot.Webhook is { } hook)
        {
            writer.WriteNumber("max_connections"u8, hook.MaxConnections);
            if (hook.FailedAt is { } failedAt)
            {
                writer.WriteNumber("last_error_date"u8, failedAt.ToUnixTimeSeconds());
                writer.WriteString("last_error_message"u8, hook.Failure);
            }
        }

        if (call.Bot.Updates.Allowed.Count > 0)
        {
            writer.WriteStartArray("allowed_updates"u8);
            foreach (string kind in call.Bot.Updates.Allowed)
            {
                writer.WriteStringValue(kind);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }));

    private static void Drop(ApiCall call)
    {
        if (call.Arguments.Flag("drop_pending_updates"))
        {
            call.Bot.Updates.Confirm(long.MaxValue);
        }
    }

    private static void Change(ApiCall call, EmulatedWebhook? webhook)
    {
        call.Bot.Webhook = webhook;
        call.Bot.Updates.Rest();
        call.Bot.Updates.TakeOver();
        call.World.Courier.Deliver(call.Bot);
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretShape();
}
