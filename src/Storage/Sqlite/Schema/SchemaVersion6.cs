namespace Confidant.Storage.Sqlite;

/// <summary>What the sixth version adds: settings of a group's topics, and questions that are answered by replies.</summary>
internal static class SchemaVersion6
{
    /// <summary>The script.</summary>
    public const string Script = TopicTables.Script + QuestionColumns.Script;
}
