namespace Confidant.Storage.Sqlite;

/// <summary>What the sixth version adds: settings of a group's topics.</summary>
internal static class SchemaVersion6
{
    /// <summary>The script.</summary>
    public const string Script = TopicTables.Script;
}
