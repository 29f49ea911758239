namespace Confidant.Recall;

/// <summary>What the command line asks for.</summary>
/// <param name="Format">The data set's format.</param>
/// <param name="File">Its file.</param>
/// <param name="Json">Whether programs read the report.</param>
internal sealed record Arguments(string Format, string File, bool Json)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = "Usage: --format locomo|friendsqa|gatemem --path FILE [--json]";

    /// <summary>Reads the command line; null where it is not understood.</summary>
    public static Arguments? TryParse(IReadOnlyList<string> words)
    {
        string? format = null;
        string? file = null;
        bool json = false;
        for (int i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "--format" when i + 1 < words.Count:
                    format = words[++i];
                    break;
                case "--path" when i + 1 < words.Count:
                    file = words[++i];
                    break;
                case "--json":
                    json = true;
                    break;
                default:
                    return null;
            }
        }

        return format is "locomo" or "friendsqa" or "gatemem" && file is not null ? new Arguments(format, file, json) : null;
    }
}
