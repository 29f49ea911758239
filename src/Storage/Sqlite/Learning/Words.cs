namespace Confidant.Storage.Sqlite;

/// <summary>Short lists of words in one column, a line each.</summary>
internal static class Words
{
    public static string Join(IReadOnlyList<string> words) => string.Join('\n', words);

    public static IReadOnlyList<string> Split(string column) => column.Length == 0 ? [] : column.Split('\n');
}
