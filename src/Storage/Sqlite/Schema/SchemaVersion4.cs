namespace Confidant.Storage.Sqlite;

/// <summary>What the fourth version adds: what connections keep over a restart, what platforms delete, and more
/// about groups.</summary>
internal static class SchemaVersion4
{
    /// <summary>The script.</summary>
    public const string Script = ConnectionTables.Script + DeletionTables.Script + GroupColumns.Script;
}
