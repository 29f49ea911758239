namespace Confidant.Storage.Sqlite;

/// <summary>More of what a group's admins set.</summary>
internal static class GroupColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE group_contexts ADD COLUMN language TEXT;

        """;
}
