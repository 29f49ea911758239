using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Telegram;

/// <summary>Puts the webhook on a host.</summary>
public static class TelegramWebhookRoute
{
    /// <summary>Maps the one path that Telegram reaches. Needs <c>AddTelegram</c>, in <see cref="TelegramOptions.Webhook"/> mode.</summary>
    public static IEndpointRouteBuilder MapTelegramWebhook(this IEndpointRouteBuilder endpoints)
    {
        // Asked for on the first delivery, so that wrong settings are told with all others at the start.
        endpoints.MapPost(TelegramWebhookAddress.Route, static context =>
            context.RequestServices.GetRequiredService<TelegramWebhookGate>().HandleAsync(context));
        return endpoints;
    }
}
