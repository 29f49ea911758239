using System.Text.RegularExpressions;
using Confidant.Adapters;
using Confidant.BotHost.Turns;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Answers;

/// <summary>Keeps those links of a model's answer that the asker or what was recalled gave. A link that a model makes up may carry
/// somebody's words elsewhere, or somebody elsewhere. Pure.</summary>
internal static partial class AnswerLinks
{
    // Invisible, and no client takes an address across it.
    private const string Break = "\u200b";

    private static readonly char[] _trailing = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '\'', '"', '*', '_', '»', '”'];

    /// <summary>An answer as it is shown, with the links that it may have. The words of the others stay. In code, where no client
    /// makes links, a name of a host stays as it is.</summary>
    public static FormattedText Keep(FormattedText answer, Prompt prompt)
    {
        HashSet<string> given = Given(prompt);
        string removed = Removed(prompt);
        FormattedText linked = answer with
        {
            Spans = [.. answer.Spans.Where(span => span.Style != TextStyle.Link || given.Contains(Normalise(span.Address!)))],
        };
        List<(int Start, int Length, string Text)> edits = [];
        foreach (Match match in Address().Matches(linked.Text))
        {
            string address = match.Value.TrimEnd(_trailing);
            bool hasScheme = match.Groups["scheme"].Success;
            if (given.Contains(Normalise(address)) || (!hasScheme && IsInCode(linked, match.Index, address.Length)))
            {
                continue;
            }

            edits.Add((match.Index, address.Length, hasScheme ? removed : Broken(address)));
        }

        return linked.Replace(edits);
    }

    /// <summary>The answer with the links that it may have.</summary>
    public static string Keep(string answer, Prompt prompt)
    {
        HashSet<string> given = Given(prompt);
        string removed = Removed(prompt);
        string plain = MarkdownLink().Replace(
            answer, match => given.Contains(Normalise(match.Groups["address"].Value)) ? match.Value : match.Groups["text"].Value);
        return Address().Replace(plain, match =>
        {
            string address = match.Value.TrimEnd(_trailing);
            string rest = match.Value[address.Length..];
            return given.Contains(Normalise(address)) ? match.Value
                : match.Groups["scheme"].Success ? removed + rest
                : Broken(address) + rest;
        });
    }

    private static string Broken(string address) => address.Replace(".", "." + Break, StringComparison.Ordinal);

    private static string Removed(Prompt prompt) => prompt.Language == Language.Spanish ? "[enlace omitido]" : "[link left out]";

    private static bool IsInCode(FormattedText text, int from, int length) => text.Spans.Any(span =>
        span.Style is TextStyle.Code or TextStyle.CodeBlock && span.Offset <= from && span.Offset + span.Length >= from + length);

    private static HashSet<string> Given(Prompt prompt) =>
    [
        .. prompt.Recalled.Select(static row => row.Text)
            .Concat(prompt.Window.Concat(prompt.Session).Where(static turn => turn.Author is not null).Select(static turn => turn.Text))
            .Append(prompt.Message)
            .SelectMany(static text => Address().Matches(text))
            .Select(static match => Normalise(match.Value)),
    ];

    private static string Normalise(string address)
    {
        string bare = address.Trim().TrimEnd(_trailing).TrimEnd('/');
        int scheme = bare.IndexOf("://", StringComparison.Ordinal);
        string protocol = scheme < 0 ? "" : bare[..scheme].ToLowerInvariant();
        string rest = scheme < 0 ? bare : bare[(scheme + 3)..];
        int path = rest.IndexOfAny(['/', '?', '#']);
        string host = (path < 0 ? rest : rest[..path]).ToLowerInvariant();
        return (protocol is "" or "http" or "https" ? "" : protocol + "://") + host + (path < 0 ? "" : rest[path..]);
    }

    // With a scheme, or a name of a host: "t.me/someone", "example.com".
    [GeneratedRegex(
        @"(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,15}://)[^\s<>""]+|(?<![\w@.])(?:[\w-]{1,63}\.)+\p{L}{2,24}(?![\w.]*@)(?:[:/?#][^\s<>""]*)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"!?\[(?<text>[^\[\]]{0,400})\]\(\s*<?(?<address>[^()\s<>]{1,2000})>?[^()]{0,200}\)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkdownLink();
}
