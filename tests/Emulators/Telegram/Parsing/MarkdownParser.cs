using System.Text;
using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram.Parsing;

/// <summary>parse_mode MarkdownV2, as far as bots use it.</summary>
internal static class MarkdownParser
{
    private const string Reserved = ">#+-=|{}.!()";

    private static readonly (string Mark, string Type)[] _marks =
    [
        ("```", "pre"), ("__", "underline"), ("||", "spoiler"), ("*", "bold"), ("_", "italic"), ("~", "strikethrough"), ("`", "code"),
    ];

    public static ParsedText Parse(string source)
    {
        var text = new StringBuilder();
        List<EmulatedEntity> entities = [];
        Stack<(string Mark, string Type, int Offset)> open = new();
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i] == '\\' && i + 1 < source.Length)
            {
                text.Append(source[++i]);
                continue;
            }

            (string Mark, string Type) mark = Array.Find(_marks, mark => string.CompareOrdinal(source, i, mark.Mark, 0, mark.Mark.Length) == 0);
            bool isInCode = open.Count > 0 && open.Peek().Type is "code" or "pre";
            if (isInCode && mark.Mark != open.Peek().Mark)
            {
                text.Append(source[i]);
            }
            else if (mark.Mark is not null)
            {
                Toggle(mark, text.Length, open, entities);
                i += mark.Mark.Length - 1;
            }
            else if (source[i] == '[' && ReadLink(source, i) is { } link)
            {
                entities.Add(new EmulatedEntity("text_link", text.Length, link.Text.Length, link.Url));
                text.Append(link.Text);
                i = link.End;
            }
            else if (Reserved.Contains(source[i], StringComparison.Ordinal))
            {
                throw Error($"Character '{source[i]}' is reserved and must be escaped with the preceding '\\'");
            }
            else
            {
                text.Append(source[i]);
            }
        }

        return open.Count > 0
            ? throw Error($"Can't find end of {open.Peek().Type} entity at byte offset {open.Peek().Offset}")
            : new ParsedText(text.ToString(), [.. entities.OrderBy(entity => entity.Offset)]);
    }

    private static void Toggle(
        (string Mark, string Type) mark, int at, Stack<(string Mark, string Type, int Offset)> open, List<EmulatedEntity> entities)
    {
        if (open.Count == 0 || open.Peek().Mark != mark.Mark)
        {
            open.Push((mark.Mark, mark.Type, at));
            return;
        }

        int offset = open.Pop().Offset;
        if (at > offset)
        {
            entities.Add(new EmulatedEntity(mark.Type, offset, at - offset));
        }
    }

    private static (string Text, string Url, int End)? ReadLink(string source, int start)
    {
        int middle = source.IndexOf("](", start, StringComparison.Ordinal);
        int end = middle < 0 ? -1 : source.IndexOf(')', middle);
        return end < 0 ? null : (source[(start + 1)..middle], source[(middle + 2)..end], end);
    }

    private static ApiError Error(string what) => ApiError.Bad($"can't parse entities: {what}");
}
