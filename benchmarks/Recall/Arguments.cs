using System.Globalization;

namespace Confidant.Recall;

/// <summary>What the command line asks for.</summary>
/// <param name="Format">The data set's format, or speed.</param>
internal sealed record Arguments(string Format)
{
    /// <summary>How to call the program.</summary>
    public const string Usage = """
        Usage: --format locomo|friendsqa|gatemem --path FILE [--json]
               --format speed [--store FILE] [--rows N] [--path LOCOMO] [--mem0 DIRECTORY] [--json]
        """;

    private const int ManyRows = 1_000_000;
    private static readonly string[] _sets = ["locomo", "friendsqa", "gatemem"];

    /// <summary>The data set's file.</summary>
    public string? File { get; init; }

    /// <summary>The file of the large store.</summary>
    public string? Store { get; init; }

    /// <summary>How many rows the large store has.</summary>
    public int Rows { get; init; } = ManyRows;

    /// <summary>Where mem0 is installed.</summary>
    public string? Mem0 { get; init; }

    /// <summary>Whether programs read the report.</summary>
    public bool Json { get; init; }

    /// <summary>Reads the command line; null where it is not understood.</summary>
    public static Arguments? TryParse(IReadOnlyList<string> words)
    {
        var asked = new Arguments("");
        for (int i = 0; i < words.Count; i++)
        {
            string? value = i + 1 < words.Count ? words[i + 1] : null;
            if (words[i] == "--json")
            {
                asked = asked with { Json = true };
                continue;
            }

            if (value is null || Take(asked, words[i], value) is not { } more)
            {
                return null;
            }

            asked = more;
            i++;
        }

        return asked.Format == "speed" || (_sets.Contains(asked.Format) && asked.File is not null) ? asked : null;
    }

    private static Arguments? Take(Arguments asked, string option, string value) => option switch
    {
        "--format" => asked with { Format = value },
        "--path" => asked with { File = value },
        "--store" => asked with { Store = value },
        "--mem0" => asked with { Mem0 = value },
        "--rows" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int rows) && rows >= LargeStore.LargeGroup =>
            asked with { Rows = rows },
        _ => null,
    };
}
