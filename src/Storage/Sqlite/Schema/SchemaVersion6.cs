namespace Confidant.Storage.Sqlite;

/// <summary>What the sixth version adds: links between profiles.</summary>
internal static class SchemaVersion6
{
    /// <summary>The script.</summary>
    public const string Script = LinkTables.Script;
}
