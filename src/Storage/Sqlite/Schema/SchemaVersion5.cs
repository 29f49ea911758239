namespace Confidant.Storage.Sqlite;

/// <summary>What the fifth version adds: channels that speak for agents.</summary>
internal static class SchemaVersion5
{
    /// <summary>The script.</summary>
    public const string Script = AnnouncementTables.Script;
}
