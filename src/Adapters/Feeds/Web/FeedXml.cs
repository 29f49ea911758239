using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Confidant.Adapters.Feeds;

/// <summary>Reads XML that strangers wrote: no definition in it is followed, no entity made, nothing fetched.</summary>
internal static partial class FeedXml
{
    private const int DeepestElement = 200;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>The root; null where it is no XML that can be read.</summary>
    public static XElement? TryRead(FeedAnswer answer)
    {
        string text = Unseen().Replace(Decode(answer), "").TrimStart();
        return TryParse(text) ?? TryParse(NamedEntity().Replace(text, static entity => Resolve(entity.Value)));
    }

    /// <summary>The text of a body, in the encoding that its mark, the server or it itself names.</summary>
    public static string Decode(FeedAnswer answer)
    {
        ReadOnlySpan<byte> body = answer.Body.Span;
        (Encoding? marked, int mark) = body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        string head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, 200)]);
        Encoding encoding = marked
            ?? Named(Declared().Match(head) is { Success: true } declared ? declared.Groups[1].Value : answer.Charset)
            ?? Encoding.UTF8;
        return encoding.GetString(body[mark..]);
    }

    private static Encoding? Named(string? name)
    {
        try
        {
            // What could be read as single bytes up to the name is not in units of two.
            return name is null || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static XElement? TryParse(string text)
    {
        try
        {
            using var shallow = XmlReader.Create(new StringReader(text), _settings);
            while (shallow.Read())
            {
                if (shallow.Depth > DeepestElement)
                {
                    return null;
                }
            }

            using var reader = XmlReader.Create(new StringReader(text), _settings);
            return XDocument.Load(reader).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Names that only HTML has.
    private static string Resolve(string entity) =>
        entity is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || WebUtility.HtmlDecode(entity) is not { } letters || letters == entity
            ? entity
            : string.Concat(letters.Select(static letter => string.Create(CultureInfo.InvariantCulture, $"&#{(int)letter};")));

    [GeneratedRegex(@"<\?xml[^>]{0,100}encoding\s*=\s*[""']([A-Za-z0-9._-]{1,40})", RegexOptions.None, 1_000)]
    private static partial Regex Declared();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]", RegexOptions.None, 5_000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"&[A-Za-z][A-Za-z0-9]{1,31};", RegexOptions.None, 5_000)]
    private static partial Regex NamedEntity();
}
