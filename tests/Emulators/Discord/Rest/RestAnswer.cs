using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>What is answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; null for none.</param>
/// <param name="Sent">The message that it made; null for none.</param>
internal sealed record RestAnswer(int Status, JsonNode? Body, EmulatedDiscordMessage? Sent = null)
{
    public static RestAnswer Nothing { get; } = new(204, null);

    public static RestAnswer Ok(JsonNode body, EmulatedDiscordMessage? sent = null) => new(200, body, sent);
}
