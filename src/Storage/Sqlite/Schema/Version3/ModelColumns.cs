namespace Confidant.Storage.Sqlite;

/// <summary>What a model may not be shown, and which model a vector is of.</summary>
internal static class ModelColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE messages ADD COLUMN marked_private INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE partitions ADD COLUMN vector_model TEXT NOT NULL DEFAULT '';
        CREATE INDEX partitions_model ON partitions(kind, vector_model);

        """;
}
