namespace Confidant.Adapters.Discord;

/// <summary>Links with words of their own, as Discord takes them. Pure.</summary>
internal static class DiscordLinks
{
    private const int LongestAddress = 512;

    /// <summary>The message with the addresses of those links behind their words that Discord would not show as links.</summary>
    public static OutgoingMessage WriteOut(OutgoingMessage message)
    {
        if (message.Spans.All(static span => span.Style != TextStyle.Link))
        {
            return message;
        }

        FormattedText text = new FormattedText(message.Text, message.Spans).WriteOut(link => !IsShown(message, link));
        return message with { Text = text.Text, Spans = text.Spans };
    }

    /// <summary>The address between the marks: nothing in it ends them.</summary>
    public static string Mark(TextSpan link) => $"](<{new Uri(link.Address!).AbsoluteUri}>)";

    // Its words are on one line, hold no brackets and no address, and no block of code begins within.
    private static bool IsShown(OutgoingMessage message, TextSpan link)
    {
        string words = message.Text.Substring(link.Offset, link.Length);
        return words.AsSpan().IndexOfAny("[]\n") < 0
            && !string.IsNullOrWhiteSpace(words)
            && !Enumerable.Range(0, words.Length).Any(at => DiscordEscape.LengthOfAddress(words, at) > 0)
            && Mark(link).Length <= LongestAddress
            && message.Spans.All(span => span.Style is not (TextStyle.CodeBlock or TextStyle.Link) || span == link
                || span.Offset >= link.End || span.End <= link.Offset);
    }
}
