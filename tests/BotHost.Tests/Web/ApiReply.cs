using System.Net.Http.Headers;
using System.Text.Json;

namespace Confidant.BotHost.Tests.Web;

/// <summary>What a program got.</summary>
internal sealed record ApiReply(int Status, string? MediaType, string Text, HttpResponseHeaders Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    /// <summary>What a problem is called.</summary>
    public string? Title => Json.GetProperty("title").GetString();

    /// <summary>The words of an answer.</summary>
    public string? Response => Json.GetProperty("response").GetString();

    /// <summary>The session of an answer.</summary>
    public Guid Session => Json.GetProperty("session_id").GetGuid();

    public static async Task<ApiReply> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        response.Headers);

    /// <summary>The token of the button with a label.</summary>
    public string Button(string label) => Json.GetProperty("buttons").EnumerateArray()
        .Single(button => button.GetProperty("label").GetString() == label).GetProperty("token").GetString()!;
}
