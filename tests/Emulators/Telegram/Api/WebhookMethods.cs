namespace Confidant.Emulators.Telegram.Api;

/// <summary>Webhooks, as far as they stand in the way of long polling: nothing is delivered to them.</summary>
internal static class WebhookMethods
{
    public static Handled Set(ApiCall call)
    {
        call.Bot.WebhookUrl = call.Arguments.Text("url") ?? "";
        call.Bot.Updates.TakeOver();
        return new Handled(Answer.True);
    }

    public static Handled Delete(ApiCall call)
    {
        call.Bot.WebhookUrl = "";
        if (call.Arguments.Flag("drop_pending_updates"))
        {
            call.Bot.Updates.Confirm(long.MaxValue);
        }

        return new Handled(Answer.True);
    }

    public static Handled Info(ApiCall call) => new(Answer.Ok(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("url"u8, call.Bot.WebhookUrl);
        writer.WriteBoolean("has_custom_certificate"u8, false);
        writer.WriteNumber("pending_update_count"u8, call.Bot.Updates.Count);
        writer.WriteEndObject();
    }));
}
