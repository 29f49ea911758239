using System.Globalization;
using System.Text.Json;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>The arguments of a call, from JSON, a form, a multipart body or the query; all at once, as the Bot API takes them.</summary>
internal sealed class Arguments
{
    private readonly JsonElement _json;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EmulatedDocument> _files = new(StringComparer.Ordinal);

    private Arguments(JsonElement json) => _json = json;

    /// <summary>The fields of a nested object.</summary>
    public static Arguments Of(JsonElement json) => new(json);

    /// <summary>Reads a request to its end.</summary>
    public static async Task<Arguments> ReadAsync(HttpRequest request)
    {
        string type = request.ContentType ?? "";
        bool isForm = type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
        Arguments arguments = isForm ? await ReadFormAsync(request) : new Arguments(await ReadJsonAsync(request));
        if (request.QueryString.HasValue)
        {
            foreach ((string key, var values) in request.Query)
            {
                arguments._texts[key] = values.ToString();
            }
        }

        return arguments;
    }

    public string? Text(string name)
    {
        if (_texts.TryGetValue(name, out string? text))
        {
            return text;
        }

        return Property(name) is not { } value ? null : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null => null,
            _ => value.GetRawText(),
        };
    }

    public long? Number(string name) =>
        Property(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out long number)
            ? number
            : Text(name) is not { } text ? null
            : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed) ? parsed
            : null;

    public bool Flag(string name) => Text(name) is { } text && (text.Equals("true", StringComparison.OrdinalIgnoreCase) || text == "1");

    public EmulatedDocument? File(string name) => _files.GetValueOrDefault(name);

    /// <summary>A nested value; in forms it is JSON in a text.</summary>
    public JsonElement? Nested(string name)
    {
        if (Property(name) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } value)
        {
            return value;
        }

        if (Text(name) is not { Length: > 0 } text)
        {
            return null;
        }

        try
        {
            using var parsed = JsonDocument.Parse(text);
            return parsed.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw ApiError.Bad($"can't parse {name} JSON object");
        }
    }

    private JsonElement? Property(string name) =>
        _json.ValueKind == JsonValueKind.Object && _json.TryGetProperty(name, out JsonElement value) ? value : null;

    private static async Task<JsonElement> ReadJsonAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (!read.IsCompleted)
            {
                request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                if (read.Buffer.IsEmpty)
                {
                    return default;
                }

                // Cloned out of the pipe's memory, which goes back at once.
                using var document = JsonDocument.Parse(read.Buffer);
                return document.RootElement.Clone();
            }
            catch (JsonException)
            {
                throw ApiError.Bad("can't parse JSON object");
            }
            finally
            {
                request.BodyReader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    private static async Task<Arguments> ReadFormAsync(HttpRequest request)
    {
        var arguments = new Arguments(default);
        IFormCollection form = await request.ReadFormAsync();
        foreach ((string key, var values) in form)
        {
            arguments._texts[key] = values.ToString();
        }

        foreach (IFormFile file in form.Files)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content);
            arguments._files[file.Name] = new EmulatedDocument(file.FileName, file.ContentType, content.ToArray());
        }

        return arguments;
    }
}
