namespace Confidant.Storage.Sqlite;

/// <summary>Tokens that programs speak for a person with.</summary>
internal static class TokenTables
{
    /// <summary>The script.</summary>
    public const string Script = "";
}
