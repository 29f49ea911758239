namespace Confidant.Storage.Sqlite;

/// <summary>Tags and names of a post in one column: neither holds a space.</summary>
internal static class TagList
{
    /// <summary>The column of some tags or names.</summary>
    public static string Write(IReadOnlyList<string> tags) => string.Join(' ', tags);

    /// <summary>The tags or names of a column.</summary>
    public static IReadOnlyList<string> Read(string column) => column.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
