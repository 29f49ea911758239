namespace Confidant.Storage.Sqlite;

/// <summary>Questions that are answered by replies: a button without a label, known by the message that asks.</summary>
internal static class QuestionColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE buttons ADD COLUMN asked_as TEXT;
        CREATE INDEX buttons_asked ON buttons(asked_as) WHERE asked_as IS NOT NULL;

        """;
}
