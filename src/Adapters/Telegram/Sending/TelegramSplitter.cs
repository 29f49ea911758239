using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Cuts messages into chunks that Telegram takes whole: neither their words nor their formatting exceed what a message may
/// have. Telegram counts UTF-16 units, so this works on chars, not runes. Pure.</summary>
internal static class TelegramSplitter
{
    /// <summary>The longest text.</summary>
    public const int TextLimit = 4096;

    /// <summary>The longest caption of a document.</summary>
    public const int CaptionLimit = 1024;

    /// <summary>The most entities of a message: Telegram leaves the formatting of the rest out without a word. It is nowhere documented,
    /// but known to those who tried.</summary>
    public const int MostEntities = 100;

    // Above 9,500 characters of entities Telegram refuses a message (ENTITIES_TOO_LONG); addresses are nearly all of them.
    private const int MostAddressCharacters = 8_000;

    // What is formatted more densely than this is no text of anybody's.
    private const int ShortestChunk = 200;

    /// <summary>The chunks in order.</summary>
    public static IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message)
    {
        string text = Utf16Text.Repair(message.Text);
        return MessageSplitter.Split(message, start => Math.Min(
            start == 0 && message.Document is not null ? CaptionLimit : TextLimit, LimitOfFormatting(text, message.Spans, start)));
    }

    /// <summary>How far a chunk may go for its formatting: to where the first entity begins that is too much.</summary>
    private static int LimitOfFormatting(string text, IReadOnlyList<TextSpan> spans, int start)
    {
        if (spans.Count == 0)
        {
            return TextLimit;
        }

        int length = Math.Min(TextLimit, text.Length - start);
        int count = 0;
        int addresses = 0;
        foreach (OutgoingEntity entity in TelegramEntities.Of(
            text.Substring(start, length), MessageSplitter.Clip(spans, start, length)))
        {
            addresses += entity.Url?.Length ?? 0;
            if (++count > MostEntities || (addresses > MostAddressCharacters && count > 1))
            {
                return Math.Max(ShortestChunk, entity.Offset);
            }
        }

        return TextLimit;
    }
}
