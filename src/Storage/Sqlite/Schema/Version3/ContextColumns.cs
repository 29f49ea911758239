namespace Confidant.Storage.Sqlite;

/// <summary>A person's own context, which every agent of theirs may read.</summary>
internal static class ContextColumns
{
    /// <summary>The script.</summary>
    public const string Script = "";
}
