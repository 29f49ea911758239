namespace Confidant.Storage.Sqlite;

/// <summary>What the eighth version adds: feeds, their posts, the runs over them, and personas.</summary>
internal static class SchemaVersion8
{
    /// <summary>The script.</summary>
    public const string Script = FeedTables.Script + PersonaTables.Script;
}
