using System.Net;
using System.Text;
using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Parsing;

/// <summary>parse_mode HTML, as far as bots use it.</summary>
internal static class HtmlParser
{
    public static ParsedText Parse(string source)
    {
        var text = new StringBuilder();
        List<EmulatedEntity> entities = [];
        Stack<(string Tag, string Type, int Offset, string? Url)> open = new();
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '&' && source.IndexOf(';', i) is var semicolon && semicolon > i && semicolon - i <= 8)
            {
                text.Append(WebUtility.HtmlDecode(source[i..(semicolon + 1)]));
                i = semicolon;
            }
            else if (source[i] != '<')
            {
                text.Append(source[i]);
            }
            else
            {
                int end = source.IndexOf('>', i);
                string tag = end < 0 ? throw Error($"Unclosed start tag at byte offset {i}") : source[(i + 1)..end];
                if (tag.StartsWith('/'))
                {
                    Close(tag[1..].Trim(), text.Length, open, entities, i);
                }
                else
                {
                    string name = tag.Split(' ', 2)[0].ToLowerInvariant();
                    string type = TypeOf(name) ?? throw Error($"Unsupported start tag \"{name}\" at byte offset {i}");
                    open.Push((name, type, text.Length, name == "a" ? Attribute(tag, "href") : null));
                }

                i = end;
            }
        }

        return open.Count > 0
            ? throw Error($"Can't find end tag corresponding to start tag \"{open.Peek().Tag}\"")
            : new ParsedText(text.ToString(), [.. entities.OrderBy(entity => entity.Offset)]);
    }

    private static void Close(
        string name, int end, Stack<(string Tag, string Type, int Offset, string? Url)> open, List<EmulatedEntity> entities, int at)
    {
        if (open.Count == 0 || !open.Peek().Tag.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            throw Error($"Unexpected end tag at byte offset {at}");
        }

        var (_, type, offset, url) = open.Pop();
        if (end > offset)
        {
            entities.Add(new EmulatedEntity(type, offset, end - offset, url));
        }
    }

    private static string? Attribute(string tag, string name)
    {
        int start = tag.IndexOf($"{name}=\"", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? null : tag[(start + name.Length + 2)..].Split('"', 2)[0];
    }

    private static string? TypeOf(string tag) => tag switch
    {
        "b" or "strong" => "bold",
        "i" or "em" => "italic",
        "u" or "ins" => "underline",
        "s" or "strike" or "del" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "a" => "text_link",
        "blockquote" => "blockquote",
        "tg-spoiler" or "span" => "spoiler",
        _ => null,
    };

    private static ApiError Error(string what) => ApiError.Bad($"can't parse entities: {what}");
}
