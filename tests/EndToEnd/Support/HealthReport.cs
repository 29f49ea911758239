using System.Net;
using System.Text.Json;

namespace Confidant.EndToEnd.Support;

/// <summary>What /health/ready says.</summary>
internal sealed record HealthReport(HttpStatusCode Status, JsonElement Body)
{
    private JsonElement Store => Body.GetProperty("store");

    /// <summary>"ok" or "full".</summary>
    public string? StoreState => Store.GetProperty("state").GetString();

    /// <summary>What to do about the store; null where nothing is wrong.</summary>
    public string? StoreCure => Text(Store, "cure");

    /// <summary>Messages given up after three failures.</summary>
    public int Parked => Store.GetProperty("parked").GetInt32();

    /// <summary>Messages accepted and not done.</summary>
    public int PendingMessages => Store.GetProperty("pending_messages").GetInt32();

    /// <summary>Replies made and not sent.</summary>
    public int PendingReplies => Store.GetProperty("pending_replies").GetInt32();

    /// <summary>Rows without their vector.</summary>
    public int PendingVectors => Store.GetProperty("pending_vectors").GetInt32();

    /// <summary>Whether nothing waits: no message, no reply, no job.</summary>
    public bool IsIdle => PendingMessages == 0 && PendingReplies == 0 && Store.GetProperty("pending_jobs").GetInt32() == 0;

    /// <summary>The state of a platform.</summary>
    public string? StateOf(string platform) => Text(Platform(platform), "state");

    /// <summary>What is wrong with a platform; null where nothing is.</summary>
    public string? CauseOf(string platform) => Text(Platform(platform), "cause");

    /// <summary>What to do about a platform; null where nothing is wrong.</summary>
    public string? CureOf(string platform) => Text(Platform(platform), "cure");

    private JsonElement Platform(string name) =>
        Body.GetProperty("platforms").EnumerateArray().Single(platform => platform.GetProperty("platform").GetString() == name);

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
