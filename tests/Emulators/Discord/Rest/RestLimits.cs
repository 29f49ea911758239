using System.Globalization;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>How Discord says that requests come too fast.</summary>
internal static class RestLimits
{
    /// <summary>The answer 429 with its headers.</summary>
    public static RestAnswer Refuse(HttpResponse response, DiscordFault.TooManyRequests limited)
    {
        bool isGlobal = limited.Scope == "global";
        response.Headers["X-RateLimit-Scope"] = limited.Scope;
        response.Headers.RetryAfter = Math.Ceiling(limited.RetryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (isGlobal)
        {
            response.Headers["X-RateLimit-Global"] = "true";
        }

        return new RestAnswer(429, new JsonObject
        {
            ["message"] = limited.Scope == "shared" ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = limited.RetryAfter.TotalSeconds,
            ["global"] = isGlobal,
        });
    }
}
