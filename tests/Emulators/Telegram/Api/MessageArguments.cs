using System.Text;
using System.Text.Json;
using Confidant.Emulators.Telegram.Parsing;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>Reads and checks what messages have in common, as the Bot API does.</summary>
internal static class MessageArguments
{
    private const int MostButtonBytes = 64;
    private const int LongestPlaceholder = 64;
    private const int MostEntities = 100;
    private const int MostEntityCharacters = 9_500;

    /// <summary>The text and its formatting, within the limit.</summary>
    public static ParsedText Text(Arguments arguments, string textName, string entitiesName, int limit)
    {
        string source = arguments.Text(textName) ?? "";
        ParsedText parsed = arguments.Text("parse_mode")?.ToUpperInvariant() switch
        {
            null or "" => new ParsedText(source, Entities(arguments.Nested(entitiesName), source)),
            "HTML" => HtmlParser.Parse(source),
            "MARKDOWNV2" or "MARKDOWN" => MarkdownParser.Parse(source),
            _ => throw ApiError.Bad("unsupported parse_mode"),
        };
        return parsed.Text.Length <= limit
            ? parsed
            : throw ApiError.Bad(textName == "caption" ? "message caption is too long" : "message is too long");
    }

    /// <summary>The rows of buttons; empty for none.</summary>
    public static IReadOnlyList<IReadOnlyList<EmulatedButton>> Buttons(Arguments arguments)
    {
        if (arguments.Nested("reply_markup") is not { ValueKind: JsonValueKind.Object } markup
            || !markup.TryGetProperty("inline_keyboard", out JsonElement rows) || rows.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. rows.EnumerateArray().Select(row =>
            (IReadOnlyList<EmulatedButton>)[.. row.EnumerateArray().Select(Button)])];
    }

    /// <summary>What the field shows that is opened for a reply; null where none is.</summary>
    public static string? ForcedReply(Arguments arguments)
    {
        if (arguments.Nested("reply_markup") is not { ValueKind: JsonValueKind.Object } markup
            || !markup.TryGetProperty("force_reply", out JsonElement force) || force.ValueKind != JsonValueKind.True)
        {
            return null;
        }

        string shown = Property(markup, "input_field_placeholder") ?? "";
        return shown.Length <= LongestPlaceholder ? shown : throw ApiError.Bad("input field placeholder is too long");
    }

    private static EmulatedButton Button(JsonElement json)
    {
        string? data = Property(json, "callback_data");
        string? url = Property(json, "url");
        if (string.IsNullOrEmpty(Property(json, "text")) || (data is null && url is null))
        {
            throw ApiError.Bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }

        if (data is not null && Encoding.UTF8.GetByteCount(data) is 0 or > MostButtonBytes)
        {
            throw ApiError.Bad("BUTTON_DATA_INVALID");
        }

        return url is not null && !Uri.TryCreate(url, UriKind.Absolute, out _)
            ? throw ApiError.Bad("inline keyboard button URL is invalid: Wrong HTTP URL")
            : new EmulatedButton(Property(json, "text")!, data, url);
    }

    private static IReadOnlyList<EmulatedEntity> Entities(JsonElement? json, string text)
    {
        if (json is not { ValueKind: JsonValueKind.Array } list)
        {
            return TextEntities.Find(text);
        }

        List<EmulatedEntity> entities = [];
        foreach (JsonElement item in list.EnumerateArray())
        {
            if (!item.TryGetProperty("offset", out JsonElement offset) || !offset.TryGetInt32(out int from)
                || !item.TryGetProperty("length", out JsonElement length) || !length.TryGetInt32(out int size)
                || Property(item, "type") is not { } type)
            {
                throw ApiError.Bad("can't parse entities: can't parse MessageEntity");
            }

            if (from < 0 || size <= 0 || from + size > text.Length || SplitsPair(text, from) || SplitsPair(text, from + size))
            {
                throw ApiError.Bad("can't parse entities: entity beyond the text");
            }

            entities.Add(new EmulatedEntity(type, from, size, Property(item, "url"), Language: Property(item, "language")));
        }

        // The rest loses its formatting, and nobody is told.
        return entities.Sum(static entity => entity.Url?.Length ?? 0) > MostEntityCharacters
            ? throw ApiError.Bad("ENTITIES_TOO_LONG")
            : [.. entities.Take(MostEntities)];
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static string? Property(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
