namespace Confidant.Storage.Sqlite;

/// <summary>What the fifth version adds: channels that speak for agents, and which account's chats are written as earlier versions
/// wrote them.</summary>
internal static class SchemaVersion5
{
    /// <summary>The script.</summary>
    public const string Script = AnnouncementTables.Script + AccountRows.Script;
}
