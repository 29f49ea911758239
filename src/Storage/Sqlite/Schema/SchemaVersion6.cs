namespace Confidant.Storage.Sqlite;

/// <summary>What the sixth version adds: settings of a group's topics, questions that are answered by replies, and what
/// copies of a message are known by that have different numbers.</summary>
internal static class SchemaVersion6
{
    /// <summary>The script.</summary>
    public const string Script = TopicTables.Script + QuestionColumns.Script + HeardColumns.Script;
}
