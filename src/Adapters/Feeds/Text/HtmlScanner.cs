using System.Net;

namespace Confidant.Adapters.Feeds;

/// <summary>Takes HTML to pieces, however broken. No piece costs more than its length. Pure.</summary>
internal static class HtmlScanner
{
    private static readonly string[] _unread = ["script", "style", "template", "noscript", "iframe", "svg"];

    /// <summary>The pieces, without comments and without what no reader sees.</summary>
    public static IEnumerable<HtmlToken> Read(string html)
    {
        int at = 0;
        while (at < html.Length)
        {
            int open = html.IndexOf('<', at);
            int end = open < 0 ? html.Length : open;
            if (end > at)
            {
                yield return new HtmlToken(HtmlTokenKind.Text, WebUtility.HtmlDecode(html[at..end]));
            }

            if (open < 0)
            {
                yield break;
            }

            if (open + 1 < html.Length && html[open + 1] is '!' or '?')
            {
                at = SkipRemark(html, open);
            }
            else if (ReadTag(html, open) is var (token, after) && token is not null)
            {
                at = token.Kind == HtmlTokenKind.Open && _unread.Contains(token.Value) ? SkipElement(html, after, token.Value) : after;
                yield return token;
            }
            else
            {
                yield return new HtmlToken(HtmlTokenKind.Text, "<");
                at = open + 1;
            }
        }
    }

    private static int SkipRemark(string html, int open)
    {
        (string end, int length) = html.AsSpan(open).StartsWith("<!--") ? ("-->", 3)
            : html.AsSpan(open).StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase) ? ("]]>", 3)
            : (">", 1);
        int found = html.IndexOf(end, open + 2, StringComparison.Ordinal);
        return found < 0 ? html.Length : found + length;
    }

    private static int SkipElement(string html, int at, string name)
    {
        int found = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        return found < 0 ? html.Length : found;
    }

    private static (HtmlToken? Token, int After) ReadTag(string html, int open)
    {
        bool isEnd = open + 1 < html.Length && html[open + 1] == '/';
        int start = open + (isEnd ? 2 : 1);
        int at = start;
        while (at < html.Length && (char.IsAsciiLetterOrDigit(html[at]) || html[at] is '-' or ':'))
        {
            at++;
        }

        if (at == start || !char.IsAsciiLetter(html[start]))
        {
            return (null, open);
        }

        string name = html[start..at].ToLowerInvariant();
        Dictionary<string, string> attributes = new(StringComparer.OrdinalIgnoreCase);
        while (at < html.Length && html[at] != '>')
        {
            at = ReadAttribute(html, at, attributes);
        }

        return (
            new HtmlToken(isEnd ? HtmlTokenKind.Close : HtmlTokenKind.Open, name) { Attributes = attributes },
            Math.Min(at + 1, html.Length));
    }

    private static int ReadAttribute(string html, int at, Dictionary<string, string> attributes)
    {
        if (char.IsWhiteSpace(html[at]) || html[at] is '/' or '=' or '"' or '\'')
        {
            return at + 1;
        }

        int start = at;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '>' or '/'))
        {
            at++;
        }

        string name = html[start..at];
        int value = SkipSpace(html, at);
        if (value >= html.Length || html[value] != '=')
        {
            attributes.TryAdd(name, "");
            return at;
        }

        value = SkipSpace(html, value + 1);
        if (value < html.Length && html[value] is '"' or '\'')
        {
            int close = html.IndexOf(html[value], value + 1);
            int end = close < 0 ? html.Length : close;
            attributes.TryAdd(name, WebUtility.HtmlDecode(html[(value + 1)..end]));
            return Math.Min(end + 1, html.Length);
        }

        at = value;
        while (at < html.Length && !char.IsWhiteSpace(html[at]) && html[at] != '>')
        {
            at++;
        }

        attributes.TryAdd(name, WebUtility.HtmlDecode(html[value..at]));
        return at;
    }

    private static int SkipSpace(string html, int at)
    {
        while (at < html.Length && char.IsWhiteSpace(html[at]))
        {
            at++;
        }

        return at;
    }
}
