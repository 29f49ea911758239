using System.Text;

namespace Confidant.Emulators.Processes;

/// <summary>Looks for words in the bytes of files.</summary>
public static class FileScan
{
    /// <summary>The files below a directory that hold a word, in UTF-8 or UTF-16, as written, in capitals or in small letters.</summary>
    public static IReadOnlyList<string> FilesWith(string directory, string word) =>
        [.. Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(file => Contains(file, word))];

    /// <summary>Whether a file holds a word, in one of those forms.</summary>
    public static bool Contains(string file, string word)
    {
        if (new FileInfo(file).Length == 0)
        {
            // The lock file, which nobody else may open.
            return false;
        }

        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        byte[] bytes = copy.ToArray();
        string[] forms = [word, word.ToUpperInvariant(), word.ToLowerInvariant()];
        return forms.Any(form => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(form)) >= 0
            || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(form)) >= 0);
    }
}
