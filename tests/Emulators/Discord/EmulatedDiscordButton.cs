using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord;

/// <summary>A button under a message.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="CustomId">What a press brings back; null for a link.</param>
/// <param name="Url">Where it leads; null for a press.</param>
/// <param name="IsDisabled">Whether it cannot be pressed.</param>
public sealed record EmulatedDiscordButton(string? Label, string? CustomId, string? Url, bool IsDisabled)
{
    internal static IReadOnlyList<EmulatedDiscordButton> Read(JsonArray? rows) =>
    [
        .. (rows ?? []).OfType<JsonObject>()
            .SelectMany(row => row["components"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(component => component["type"]?.GetValue<int>() == 2)
            .Select(button => new EmulatedDiscordButton(
                button["label"]?.GetValue<string>(),
                button["custom_id"]?.GetValue<string>(),
                button["url"]?.GetValue<string>(),
                button["disabled"]?.GetValue<bool>() ?? false)),
    ];
}
