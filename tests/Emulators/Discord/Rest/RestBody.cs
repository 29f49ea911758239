using System.Text.Json;
using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>The body of a request: JSON, or a form of JSON and files.</summary>
internal sealed record RestBody(JsonNode? Json, IReadOnlyList<(string Field, string FileName, string MediaType, byte[] Content)> Files)
{
    /// <summary>Its members; empty where there are none.</summary>
    public JsonObject Members => Json as JsonObject ?? [];

    public static async Task<RestBody> ReadAsync(HttpRequest request)
    {
        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request);
        }

        if (request.ContentLength is 0 || request.ContentType is null)
        {
            return new RestBody(null, []);
        }

        if (!request.ContentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new RestError(400, 50035, "Expected \"Content-Type\" header to be one of {'application/json'}.");
        }

        return new RestBody(await ParseAsync(request.Body), []);
    }

    private static async Task<RestBody> ReadFormAsync(HttpRequest request)
    {
        JsonNode? json = null;
        var files = new List<(string, string, string, byte[])>();
        IFormCollection form = await request.ReadFormAsync();
        if (form.TryGetValue("payload_json", out Microsoft.Extensions.Primitives.StringValues payload))
        {
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(payload.ToString()));
            json = await ParseAsync(stream);
        }

        foreach (IFormFile file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            if (file.Name == "payload_json")
            {
                content.Position = 0;
                json = await ParseAsync(content);
                continue;
            }

            files.Add((file.Name, file.FileName, file.ContentType, content.ToArray()));
        }

        return new RestBody(json, files);
    }

    private static async Task<JsonNode?> ParseAsync(Stream body)
    {
        try
        {
            return await JsonNode.ParseAsync(body);
        }
        catch (JsonException)
        {
            throw new RestError(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
