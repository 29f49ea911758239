using System.Text;

namespace Confidant.Adapters.Feeds;

/// <summary>Writes HTML as plain text: paragraphs, lines and lists stay, what is quoted is left out. Pure.</summary>
internal static class HtmlText
{
    // What is quoted is not the author's; Mastodon marks the line that stands for a quoted post.
    private const string Quote = "blockquote";
    private const string MastodonQuote = "quote-inline";

    private static readonly string[] _paragraphs =
        ["p", "div", "ul", "ol", "pre", "section", "article", "table", "h1", "h2", "h3", "h4", "h5", "h6", "figure", "hr"];

    private static readonly string[] _lines = ["br", "li", "tr", "dt", "dd", "figcaption", "header", "footer"];

    /// <summary>The text.</summary>
    public static string Write(string? html)
    {
        var text = new StringBuilder();
        (string Name, int Depth)? quoted = null;
        bool isVerbatim = false;
        foreach (HtmlToken token in HtmlScanner.Read(html ?? ""))
        {
            if (quoted is { } quote)
            {
                int depth = quote.Depth + (token.Value != quote.Name ? 0 : token.Kind switch
                {
                    HtmlTokenKind.Open => 1,
                    HtmlTokenKind.Close => -1,
                    _ => 0,
                });
                quoted = depth > 0 ? (quote.Name, depth) : null;
            }
            else if (token.Kind == HtmlTokenKind.Text)
            {
                Append(text, token.Value, isVerbatim);
            }
            else if (token.Kind == HtmlTokenKind.Open && IsQuote(token))
            {
                Break(text, 2);
                quoted = (token.Value, 1);
            }
            else
            {
                isVerbatim = token.Value == "pre" ? token.Kind == HtmlTokenKind.Open : isVerbatim;
                Mark(text, token);
            }
        }

        return FeedText.Clean(text.ToString());
    }

    private static bool IsQuote(HtmlToken token) => token.Value == Quote
        || (token.Attributes.TryGetValue("class", out string? names) && names.Split(' ').Contains(MastodonQuote));

    private static void Mark(StringBuilder text, HtmlToken token)
    {
        if (_paragraphs.Contains(token.Value))
        {
            Break(text, token.Value == "div" ? 1 : 2);
        }
        else if (token.Value == "br")
        {
            text.Append('\n');
        }
        else if (_lines.Contains(token.Value))
        {
            Break(text, 1);
            text.Append(token is { Value: "li", Kind: HtmlTokenKind.Open } ? "- " : "");
        }
        else if (token.Value is "td" or "th" && token.Kind == HtmlTokenKind.Close)
        {
            Append(text, " ", isVerbatim: false);
        }
    }

    private static void Append(StringBuilder text, string words, bool isVerbatim)
    {
        foreach (char letter in words)
        {
            if (isVerbatim || !char.IsWhiteSpace(letter) || letter == '\u00a0')
            {
                text.Append(letter == '\u00a0' ? ' ' : letter);
            }
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
            {
                text.Append(' ');
            }
        }
    }

    private static void Break(StringBuilder text, int lines)
    {
        int end = text.Length;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        int there = text.ToString(end, text.Length - end).Count(static letter => letter == '\n');
        text.Length = end;
        text.Append('\n', end == 0 ? 0 : Math.Min(Math.Max(lines, there), 2));
    }
}
