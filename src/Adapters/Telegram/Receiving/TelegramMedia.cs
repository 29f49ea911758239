using System.Globalization;
using System.Text.Json;
using Confidant.Adapters.Telegram.Wire;

namespace Confidant.Adapters.Telegram;

/// <summary>Reads what a message carries besides words. What it cannot read it leaves out: the kind alone is told then. Pure.</summary>
internal static class TelegramMedia
{
    private const double MaxBytes = 1L << 53;

    /// <summary>What the message carries.</summary>
    public static IReadOnlyList<IncomingMedia> Read(TelegramMessage message) =>
        // A moving picture comes as a document, too, and a venue as a location.
        Find(message) is { } found ? [found] : [];

    private static IncomingMedia? Find(TelegramMessage message) => message switch
    {
        { Photo: { } sizes } => new IncomingMedia(MediaKind.Photo) { File = OfPhoto(sizes) },
        { Voice: { } voice } => new IncomingMedia(MediaKind.Voice, null, Number(voice, "duration")) { File = FileOf(voice) },
        { VideoNote: { } note } => new IncomingMedia(MediaKind.Video, null, Number(note, "duration")),
        { Video: { } video } => new IncomingMedia(MediaKind.Video, Text(video, "file_name"), Number(video, "duration")),
        { Animation: { } animation } => new IncomingMedia(MediaKind.Animation, Text(animation, "file_name")),
        { Audio: { } audio } => new IncomingMedia(
            MediaKind.Audio, Join(Text(audio, "performer"), Text(audio, "title")) ?? Text(audio, "file_name"), Number(audio, "duration"))
        {
            File = FileOf(audio),
        },
        { Document: { } document } => new IncomingMedia(MediaKind.Document, Text(document, "file_name")) { File = FileOf(document) },
        { Sticker: { } sticker } => new IncomingMedia(MediaKind.Sticker, Text(sticker, "emoji")),
        { Venue: { } venue } => new IncomingMedia(MediaKind.Location, Join(Text(venue, "title"), Text(venue, "address"))),
        { Location: { } location } => new IncomingMedia(MediaKind.Location, Coordinates(location)),
        { Contact: { } contact } => new IncomingMedia(
            MediaKind.Contact, $"{Text(contact, "first_name")} {Text(contact, "last_name")}".Trim()),
        { Poll: { } poll } => new IncomingMedia(MediaKind.Poll, Text(poll, "question")),
        { Story: not null } or { RichMessage: not null } => new IncomingMedia(MediaKind.Other),
        _ => null,
    };

    // The largest comes last, and all are JPEG.
    private static IncomingFile? OfPhoto(JsonElement sizes) =>
        sizes.ValueKind == JsonValueKind.Array && sizes.GetArrayLength() > 0 && FileOf(sizes[sizes.GetArrayLength() - 1]) is { } file
            ? file with { MediaType = "image/jpeg" }
            : null;

    private static IncomingFile? FileOf(JsonElement of) =>
        Text(of, "file_id") is { } id ? new IncomingFile(id, Text(of, "mime_type"), Bytes(of)) : null;

    // To about a hundred metres: where somebody is, not at which door.
    private static string? Coordinates(JsonElement location) =>
        Real(location, "latitude") is { } latitude && Real(location, "longitude") is { } longitude
            ? string.Create(CultureInfo.InvariantCulture, $"{latitude:F3}, {longitude:F3}")
            : null;

    private static string? Join(string? first, string? second) =>
        (first, second) switch
        {
            (null, null) => null,
            ({ } one, null) => one,
            (null, { } other) => other,
            var (one, other) => $"{one}, {other}",
        };

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? Utf16Text.Repair(text)
            : null;

    private static int? Number(JsonElement of, string name) =>
        Real(of, name) is { } number and >= 0 and < int.MaxValue ? (int)number : null;

    // Files may be longer than a small number tells.
    private static long? Bytes(JsonElement of) =>
        Real(of, "file_size") is { } number and >= 0 and < MaxBytes ? (long)number : null;

    private static double? Real(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out double number)
            ? number
            : null;
}
