using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Where the files of X's archive are in a zip.</summary>
/// <param name="Folder">The folder of the data, with its "/"; empty where they are in none.</param>
/// <param name="Tweets">The files with posts, the first part first.</param>
internal sealed partial record XLayout(string Folder, IReadOnlyList<string> Tweets)
{
    /// <summary>Finds them; null where there are none.</summary>
    public static XLayout? Find(IEnumerable<string> names)
    {
        // Whoever packs the archive anew may put it into a folder. The outermost is the archive; another may be within its media.
        IGrouping<string, Match>? found = names
            .Select(static name => TweetsFile().Match(name))
            .Where(static match => match.Success)
            .GroupBy(static match => match.Groups["folder"].Value, StringComparer.Ordinal)
            .OrderBy(static group => group.Key.Count(static letter => letter == '/'))
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null
            ? null
            : new XLayout(found.Key, [.. found.OrderBy(PartOf).ThenBy(static match => match.Value, StringComparer.Ordinal).Select(static match => match.Value)]);
    }

    /// <summary>The full name of a file of the archive.</summary>
    public string NameOf(string file) => Folder + file;

    private static int PartOf(Match match) =>
        int.TryParse(match.Groups["part"].Value, CultureInfo.InvariantCulture, out int part) ? part : 0;

    [GeneratedRegex("^(?<folder>(?:.*/)?)tweets?(?:-part(?<part>[0-9]{1,4}))?\\.js$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TweetsFile();
}
