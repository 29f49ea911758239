using System.Text.Json;

namespace Confidant.Adapters.Feeds;

/// <summary>Tells whether a post is for everybody. Most downloads do not say: then it is not. Pure.</summary>
internal static class FacebookAudience
{
    private static readonly string[] _everybody = ["EVERYONE", "Public", "Público"];

    /// <summary>Whether the download marks the post as open to everybody.</summary>
    public static bool IsPublic(JsonElement post) => Told(post, "privacy") ?? Told(post, "audience") ?? false;

    private static bool? Told(JsonElement post, string name) => ExportJson.Find(post, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } word => IsEverybody(word.GetString()),
        { ValueKind: JsonValueKind.Object } told => IsEverybody(ExportJson.Text(told, "value")),
        _ => false,
    };

    private static bool IsEverybody(string? word) => word is not null && _everybody.Contains(Mojibake.Mend(word), StringComparer.OrdinalIgnoreCase);
}
