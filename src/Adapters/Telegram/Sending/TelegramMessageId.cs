using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>The number of a message, in one spelling: "17" for one that all see, "e5-1790000000" for one that a single person
/// sees. Telegram gives the numbers of the latter out again, so the time makes them unique. Pure.</summary>
internal static class TelegramMessageId
{
    private const char EphemeralMark = 'e';

    /// <summary>The number of a message; null where it has none (it is scheduled, not sent).</summary>
    public static PlatformMessageId? Of(TelegramMessage message) => message switch
    {
        { EphemeralMessageId: { } id } =>
            new PlatformMessageId(string.Create(CultureInfo.InvariantCulture, $"{EphemeralMark}{id}-{message.Date}")),
        { MessageId: > 0 and var id } => new PlatformMessageId(id.ToString(CultureInfo.InvariantCulture)),
        _ => null,
    };

    /// <summary>The number of a message that all see; null for any other spelling.</summary>
    public static long? Public(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id : null;

    /// <summary>The number of a message that a single person sees; null for any other spelling.</summary>
    public static long? Ephemeral(string? text)
    {
        if (text is null || !text.StartsWith(EphemeralMark))
        {
            return null;
        }

        int end = text.IndexOf('-', StringComparison.Ordinal);
        return Public(end < 0 ? text[1..] : text[1..end]);
    }
}
