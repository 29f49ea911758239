namespace Confidant.BotHost.Tools.Trending;

/// <summary>The platforms that the service knows.</summary>
internal static class TrendingPlatforms
{
    /// <summary>The platform of a question that names none.</summary>
    public const string Default = "TIKTOK";

    private static readonly string[] _names =
    [
        "TIKTOK", "YOUTUBE", "INSTAGRAM", "FACEBOOK", "X", "TWITTER", "LINKEDIN", "REDDIT", "PINTEREST", "SNAPCHAT", "TWITCH", "THREADS",
    ];

    private static readonly HashSet<string> _known = new(_names, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, as people write them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. _names.Select(static name => name.ToLowerInvariant())];

    /// <summary>The platform that a word names, as the service writes it; null where it names none.</summary>
    public static string? Find(string word) => _known.Contains(word.Trim()) ? word.Trim().ToUpperInvariant() : null;
}
