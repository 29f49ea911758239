using System.Globalization;
using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>The files of an export that hold its posts, which may be cut into parts.</summary>
/// <param name="Folder">The folder that they are in, with its "/"; empty where they are in none.</param>
/// <param name="Names">Their full names, the first part first.</param>
internal sealed record PartedFiles(string Folder, IReadOnlyList<string> Names)
{
    /// <summary>Finds them; null where there are none.</summary>
    /// <param name="names">The names of all files.</param>
    /// <param name="pattern">What their full names are like, with the groups <c>folder</c> and <c>part</c>.</param>
    public static PartedFiles? Find(IEnumerable<string> names, Regex pattern)
    {
        // Whoever packs an export anew may put it into a folder. The outermost is the export; another may be among its media.
        IGrouping<string, Match>? found = names
            .Select(name => pattern.Match(name))
            .Where(static match => match.Success)
            .GroupBy(static match => match.Groups["folder"].Value, StringComparer.Ordinal)
            .OrderBy(static group => group.Key.Count(static letter => letter == '/'))
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return found is null
            ? null
            : new PartedFiles(
                found.Key, [.. found.OrderBy(PartOf).ThenBy(static match => match.Value, StringComparer.Ordinal).Select(static match => match.Value)]);
    }

    private static int PartOf(Match match) =>
        int.TryParse(match.Groups["part"].Value, CultureInfo.InvariantCulture, out int part) ? part : 0;
}
