namespace Confidant.Storage.Sqlite;

/// <summary>What the seventh version adds: links between profiles, notices, what limits linking, sessions that go on from others, what people claim,
/// and challenges to wallets.</summary>
internal static class SchemaVersion7
{
    /// <summary>The script.</summary>
    public const string Script = LinkTables.Script + NoticeTables.Script + AttemptTables.Script + SessionColumns.Script + ClaimTables.Script
        + ChallengeTables.Script;
}
