namespace Confidant.Storage.Sqlite;

/// <summary>What the third version adds: agents, sessions, tokens, a person's own context, and vectors of several models.</summary>
internal static class SchemaVersion3
{
    /// <summary>The script.</summary>
    public const string Script =
        AgentTables.Script + SessionTables.Script + TokenTables.Script + ContextColumns.Script + ModelColumns.Script;
}
