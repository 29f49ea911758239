using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>Where the files of X's archive are in a zip.</summary>
/// <param name="Folder">The folder of the data, with its "/"; empty where they are in none.</param>
/// <param name="Tweets">The files with posts, the first part first.</param>
internal sealed partial record XLayout(string Folder, IReadOnlyList<string> Tweets)
{
    /// <summary>Finds them; null where there are none.</summary>
    public static XLayout? Find(IEnumerable<string> names) =>
        PartedFiles.Find(names, TweetsFile()) is { } found ? new XLayout(found.Folder, found.Names) : null;

    /// <summary>The full name of a file of the archive.</summary>
    public string NameOf(string file) => Folder + file;

    [GeneratedRegex("^(?<folder>(?:.*/)?)tweets?(?:-part(?<part>[0-9]{1,4}))?\\.js$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TweetsFile();
}
