using System.Text.Json;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Reads what a message carries besides words. Pure.</summary>
internal static class DiscordMedia
{
    /// <summary>What the message and what it forwards carry, in order.</summary>
    public static IReadOnlyList<IncomingMedia> Read(IEnumerable<DiscordMessage> parts) => [.. parts.SelectMany(Read)];

    private static IEnumerable<IncomingMedia> Read(DiscordMessage part)
    {
        bool isVoice = ((part.Flags ?? 0) & DiscordMessageFlags.Voice) != 0;
        foreach (DiscordAttachment attachment in (part.Attachments ?? []).OfType<DiscordAttachment>())
        {
            yield return OfAttachment(attachment, isVoice);
        }

        foreach (DiscordSticker sticker in (part.StickerItems ?? []).OfType<DiscordSticker>())
        {
            yield return new IncomingMedia(MediaKind.Sticker, Repaired(sticker.Name));
        }

        if (part.Poll is { } poll)
        {
            yield return new IncomingMedia(MediaKind.Poll, Question(poll));
        }
    }

    private static IncomingMedia OfAttachment(DiscordAttachment attachment, bool isVoice)
    {
        int? seconds = attachment.DurationSecs is >= 0 and < int.MaxValue ? (int)attachment.DurationSecs : null;
        string? name = Repaired(attachment.Filename);
        IncomingFile? file = string.IsNullOrEmpty(attachment.Url)
            ? null
            : new IncomingFile(attachment.Url, attachment.ContentType?.Split(';')[0], attachment.Size);
        return (attachment.ContentType?.Split('/')[0], isVoice) switch
        {
            ("audio", true) => new IncomingMedia(MediaKind.Voice, null, seconds) { File = file },
            ("image", _) => new IncomingMedia(MediaKind.Photo, name) { File = file },
            ("video", _) => new IncomingMedia(MediaKind.Video, name, seconds),
            ("audio", _) => new IncomingMedia(MediaKind.Audio, name, seconds) { File = file },
            _ => new IncomingMedia(MediaKind.Document, name) { File = file },
        };
    }

    private static string? Question(JsonElement poll) =>
        poll.ValueKind == JsonValueKind.Object && poll.TryGetProperty("question", out JsonElement question)
        && question.ValueKind == JsonValueKind.Object && question.TryGetProperty("text", out JsonElement text)
        && text.ValueKind == JsonValueKind.String
            ? Repaired(text.GetString())
            : null;

    private static string? Repaired(string? text) => string.IsNullOrEmpty(text) ? null : Utf16Text.Repair(text);
}
