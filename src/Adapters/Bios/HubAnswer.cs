using System.Net;
using System.Text.Json;

namespace Confidant.Adapters.Bios;

/// <summary>Reads what a hub of Farcaster answers.</summary>
internal static class HubAnswer
{
    /// <summary>Whether it says that there is no such thing: by the status, or by the code of a request that it takes for a bad
    /// one.</summary>
    public static bool IsNotFound(HttpStatusCode status, JsonElement body) => status != HttpStatusCode.OK
        && (status == HttpStatusCode.NotFound
            || LooseJson.Text(body, "errCode")?.StartsWith("not_found", StringComparison.Ordinal) == true);
}
