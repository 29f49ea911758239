using System.Text;

namespace Confidant.Adapters.Discord;

/// <summary>Finds blocks of code that a text marks by fences of its own, and makes formatting of them: so they are cut, closed and
/// opened again like any other. Pure.</summary>
internal static class CodeFences
{
    private const string Fence = "```";
    private const int DeepestFence = 3;
    private const int LongestLanguage = 20;

    /// <summary>The message with formatting for each pair of fences outside of code. A fence without its fellow stays a text.</summary>
    public static OutgoingMessage Read(OutgoingMessage message)
    {
        string text = message.Text;
        List<TextSpan> blocks = [];
        List<(int From, int To)> removed = [];
        (int Start, int Code, string? Language)? open = null;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            string? language = ReadFence(text.AsSpan(start, end - start));
            if (open is not { } opened)
            {
                open = language is null ? null : (start, end + 1, language.Length > 0 ? language : null);
            }
            else if (language?.Length == 0)
            {
                open = null;
                var block = new TextSpan(TextStyle.CodeBlock, opened.Code, start - 1 - opened.Code) { Language = opened.Language };
                if (block.Length > 0 && !text.AsSpan(block.Offset, block.Length).IsWhiteSpace()
                    && !message.Spans.Any(span => IsCode(span) && span.Offset < end && opened.Start < span.Offset + span.Length))
                {
                    blocks.Add(block);
                    removed.Add((opened.Start, opened.Code));
                    removed.Add((start - 1, end));
                }
            }

            start = end + 1;
        }

        return blocks.Count == 0 ? message : message with
        {
            Text = Without(text, removed),
            Spans = [.. message.Spans.Concat(blocks).Select(span => Move(span, removed)).Where(span => span.Length > 0)],
        };
    }

    /// <summary>The language that a line names as it opens a block of code, empty where it names none; null where it is no
    /// fence.</summary>
    private static string? ReadFence(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> fence = line.TrimStart(' ');
        if (line.Length - fence.Length > DeepestFence || !fence.StartsWith(Fence))
        {
            return null;
        }

        ReadOnlySpan<char> language = fence[Fence.Length..].TrimEnd();
        foreach (char character in language)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '+' or '-' or '.' or '#'))
            {
                return null;
            }
        }

        return language.Length <= LongestLanguage ? language.ToString() : null;
    }

    private static bool IsCode(TextSpan span) => span.Style is TextStyle.Code or TextStyle.CodeBlock;

    private static string Without(string text, List<(int From, int To)> removed)
    {
        var rest = new StringBuilder(text.Length);
        int at = 0;
        foreach ((int from, int to) in removed)
        {
            rest.Append(text, at, from - at);
            at = to;
        }

        return rest.Append(text, at, text.Length - at).ToString();
    }

    private static TextSpan Move(TextSpan span, List<(int From, int To)> removed)
    {
        int from = Move(span.Offset, removed);
        return span with { Offset = from, Length = Move(span.Offset + span.Length, removed) - from };
    }

    private static int Move(int place, List<(int From, int To)> removed) =>
        place - removed.Sum(gap => Math.Clamp(place - gap.From, 0, gap.To - gap.From));
}
