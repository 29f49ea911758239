using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Where the files of Facebook's download are in a zip.</summary>
/// <param name="Posts">The files with the person's posts, the first part first.</param>
/// <param name="Profile">The file that tells whose they are; null where it is not there.</param>
internal sealed partial record FacebookLayout(IReadOnlyList<string> Posts, string? Profile)
{
    /// <summary>Finds them; null where there are none.</summary>
    public static FacebookLayout? Find(IReadOnlyCollection<string> names)
    {
        // The outermost is the download; another may be among its media.
        IGrouping<string, Match>? found = names
            .Select(static name => PostsFile().Match(name))
            .Where(static match => match.Success)
            .GroupBy(static match => match.Groups["folder"].Value, StringComparer.Ordinal)
            .OrderBy(static group => group.Key.Count(static letter => letter == '/'))
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null
            ? null
            : new FacebookLayout(
                [.. found.OrderBy(PartOf).ThenBy(static match => match.Value, StringComparer.Ordinal).Select(static match => match.Value)],
                names.Where(static name => ProfileFile().IsMatch(name)).Order(StringComparer.Ordinal).MinBy(static name => name.Length));
    }

    private static int PartOf(Match match) =>
        int.TryParse(match.Groups["part"].Value, CultureInfo.InvariantCulture, out int part) ? part : 0;

    [GeneratedRegex(
        "^(?<folder>(?:.*/)?)posts/your_posts(?:__check_ins__photos_and_videos)?(?:_(?<part>[0-9]{1,4}))?\\.json$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PostsFile();

    [GeneratedRegex("^(?:.*/)?profile_information/profile_information\\.json$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProfileFile();
}
