namespace Confidant.Storage.Sqlite;

/// <summary>What the seventh version adds: links between profiles.</summary>
internal static class SchemaVersion7
{
    /// <summary>The script.</summary>
    public const string Script = LinkTables.Script;
}
