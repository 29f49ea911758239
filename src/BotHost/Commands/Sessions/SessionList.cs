using System.Globalization;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Commands.Sessions;

/// <summary>Which list of sessions is shown; buttons carry it.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Platform">Only those begun on one platform; null for all.</param>
internal sealed record SessionList(int Page, Platform? Platform = null)
{
    /// <summary>How many sessions a page has at the most.</summary>
    public const int PageSize = 8;

    private const int LongestPlatform = 32;

    /// <summary>The list of a platform that was typed; of all where none was.</summary>
    public static SessionList Parse(string typed) => new(1, PlatformOf(typed.Trim().ToLowerInvariant()));

    /// <summary>Reads the form that a button carries.</summary>
    public static SessionList Decode(string text)
    {
        string[] parts = text.Split('|', 2);
        return new SessionList(int.Parse(parts[0], CultureInfo.InvariantCulture), PlatformOf(parts[1]));
    }

    /// <summary>The form that a button carries.</summary>
    public string Encode() => string.Create(CultureInfo.InvariantCulture, $"{Page}|{Platform}");

    /// <summary>What is read for the page: one more than it shows, to know of the next.</summary>
    public SessionFilter ToFilter() => new((Page - 1) * PageSize, PageSize + 1) { Platform = Platform, SpokenOnly = true, WithLinked = true };

    private static Platform? PlatformOf(string name) =>
        name.Length is > 0 and <= LongestPlatform ? new Platform(name) : null;
}
