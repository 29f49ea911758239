using System.Globalization;
using Confidant.Adapters;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Says in a few words what a message carries, in its speaker's language. What it shows is said only where a model has
/// looked, and as what the model says. Pure.</summary>
internal static class MediaDescriber
{
    /// <summary>The text that is stored for a message: its words, and what it carries. Forwarded words are another's: a note.</summary>
    public static string TextOf(IncomingMessage message, Language language) => MediaNotes.Join(
        message.IsForwarded ? MediaNotes.Quote(Forwarded(language), message.BareText) : message.BareText,
        message.Media.Select(medium => Describe(medium, language)));

    /// <summary>What a message carries, in a few words each.</summary>
    public static IReadOnlyList<string> NotesOf(IncomingMessage message, Language language)
    {
        IEnumerable<string> media = message.Media.Select(medium => Describe(medium, language));
        return message.IsForwarded ? [Forwarded(language), .. media] : [.. media];
    }

    private static string Forwarded(Language language) => language == Language.Spanish ? "reenviado" : "forwarded";

    private static string Describe(IncomingMedia medium, Language language)
    {
        string kind = language == Language.Spanish ? Spanish(medium.Kind) : English(medium.Kind);
        string named = string.IsNullOrWhiteSpace(medium.Name) ? kind : $"{kind}: {medium.Name}";
        string timed = medium.Seconds is { } seconds
            ? string.Create(CultureInfo.InvariantCulture, $"{named}, {seconds / 60}:{seconds % 60:D2}")
            : named;
        bool isSpanish = language == Language.Spanish;
        return medium switch
        {
            { IsTranscribed: true } => $"{timed}, {(isSpanish ? "transcrito" : "transcribed")}",
            { Shows: { } shown } => $"{timed}; {(isSpanish ? "un modelo ve" : "a model sees")}: {shown}",
            _ => timed,
        };
    }

    private static string English(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "photo",
        MediaKind.Voice => "voice message",
        MediaKind.Audio => "audio",
        MediaKind.Video => "video",
        MediaKind.Animation => "animation",
        MediaKind.Sticker => "sticker",
        MediaKind.Document => "file",
        MediaKind.Location => "location",
        MediaKind.Contact => "contact",
        MediaKind.Poll => "poll",
        _ => "attachment",
    };

    private static string Spanish(MediaKind kind) => kind switch
    {
        MediaKind.Photo => "foto",
        MediaKind.Voice => "mensaje de voz",
        MediaKind.Audio => "audio",
        MediaKind.Video => "vídeo",
        MediaKind.Animation => "animación",
        MediaKind.Sticker => "sticker",
        MediaKind.Document => "archivo",
        MediaKind.Location => "ubicación",
        MediaKind.Contact => "contacto",
        MediaKind.Poll => "encuesta",
        _ => "adjunto",
    };
}
