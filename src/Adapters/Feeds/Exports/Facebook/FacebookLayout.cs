using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Where the files of Facebook's download are in a zip.</summary>
/// <param name="Posts">The files with the person's posts, the first part first.</param>
/// <param name="Profile">The file that tells whose they are; null where it is not there.</param>
internal sealed partial record FacebookLayout(IReadOnlyList<string> Posts, string? Profile)
{
    /// <summary>Finds them; null where there are none.</summary>
    public static FacebookLayout? Find(IReadOnlyCollection<string> names) => PartedFiles.Find(names, PostsFile()) is { } found
        ? new FacebookLayout(
            found.Names,
            names.Where(static name => ProfileFile().IsMatch(name)).Order(StringComparer.Ordinal).MinBy(static name => name.Length))
        : null;

    [GeneratedRegex(
        "^(?<folder>(?:.*/)?)posts/your_posts(?:__check_ins__photos_and_videos)?(?:_(?<part>[0-9]{1,4}))?\\.json$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex PostsFile();

    [GeneratedRegex("^(?:.*/)?profile_information/profile_information\\.json$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ProfileFile();
}
