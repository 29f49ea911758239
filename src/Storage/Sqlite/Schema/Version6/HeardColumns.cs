namespace Confidant.Storage.Sqlite;

/// <summary>What a message is known by that several accounts hear under numbers of their own.</summary>
internal static class HeardColumns
{
    /// <summary>The script.</summary>
    public const string Script = """
        ALTER TABLE messages ADD COLUMN heard_as TEXT;
        CREATE INDEX messages_heard ON messages(heard_as) WHERE heard_as IS NOT NULL;

        """;
}
