namespace Confidant.Adapters.Feeds;

/// <summary>Tells by the title that Facebook gives a post what it is. It is in the person's language; English and Spanish ones are
/// known. Pure.</summary>
internal static class FacebookTitle
{
    private static readonly string[] _toOthers =
        [" timeline.", " biografía de ", " muro de ", " wrote on ", " escribió en el perfil de "];

    private static readonly string[] _memories = [" shared a memory", " compartió un recuerdo"];

    /// <summary>What the post is.</summary>
    public static FeedPostKind Read(string? title)
    {
        string words = Mojibake.Mend(title ?? "");
        return Has(words, _memories) ? FeedPostKind.Repost : Has(words, _toOthers) ? FeedPostKind.Reply : FeedPostKind.Own;
    }

    private static bool Has(string words, string[] any) => any.Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
