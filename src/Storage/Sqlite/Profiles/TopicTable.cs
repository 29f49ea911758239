using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>What admins set for topics of their groups. A topic is heard by the same people as its group and shares its memory, so only
/// what concerns the talk itself is its own.</summary>
internal static class TopicTable
{
    private const string FindSql = """
        SELECT t.respond_only_when_mentioned, t.learn_from_all_messages, t.language
        FROM group_keys AS k JOIN topic_settings AS t ON t.group_id = k.group_id
        WHERE k.platform = ? AND k.chat = ? AND t.agent_id = ? AND t.thread = ?
        """;

    private const string SetSql = """
        INSERT INTO topic_settings(group_id, agent_id, thread, respond_only_when_mentioned, learn_from_all_messages, language)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET
            respond_only_when_mentioned = ifnull(excluded.respond_only_when_mentioned, respond_only_when_mentioned),
            learn_from_all_messages = ifnull(excluded.learn_from_all_messages, learn_from_all_messages),
            language = ifnull(excluded.language, language)
        """;

    private const string DropSql = "DELETE FROM topic_settings WHERE group_id = ? AND thread = ? AND ifnull(agent_id = ?, 1)";
    private const string MoveSql = "UPDATE OR IGNORE topic_settings SET group_id = ? WHERE group_id = ?";
    private const string DropAllSql = "DELETE FROM topic_settings WHERE group_id = ?";

    /// <summary>A group as it is in a topic: with the settings that the topic has of its own.</summary>
    public static GroupContext In(SqliteConnection db, GroupContext group, ThreadId? topic)
    {
        if (topic is not { } thread)
        {
            return group;
        }

        using SqliteStatement read = db.Use(FindSql)
            .Bind(group.Key.Platform.Name).Bind(group.Key.Chat.Value).Bind(group.Agent.Value).Bind(thread.Value);
        return !read.Step() ? group : group with
        {
            Topic = thread,
            RespondOnlyWhenMentioned = read.IsNull(0) ? group.RespondOnlyWhenMentioned : read.Boolean(0),
            LearnFromAllMessages = read.IsNull(1) ? group.LearnFromAllMessages : read.Boolean(1),
            Language = read.TextOrNull(2) is not { } language ? group.Language : language.Length > 0 ? language : null,
        };
    }

    /// <summary>Changes what a topic has of its own.</summary>
    public static void Change(WriteContext context, TurnEffect.SetTopic change)
    {
        if (GroupTable.FindId(context.Db, change.Group) is not { } group)
        {
            return;
        }

        if (change.Settings is not { } settings)
        {
            Drop(context.Db, group, change.Topic, change.Agent);
        }
        else if (settings.MemoriesPerHour is not null)
        {
            throw new ArgumentException("A topic shares its group's memory, and so its budget.", nameof(change));
        }
        else
        {
            context.Db.Use(SetSql)
                .Bind(group.Value).Bind(change.Agent.Value).Bind(change.Topic.Value)
                .Bind(AsNumber(settings.RespondOnlyWhenMentioned)).Bind(AsNumber(settings.LearnFromAllMessages))
                .Bind(settings.Language).Run();
        }

        AuditTable.Add(context, change.Subject.User, "topic-settings", 0);
    }

    /// <summary>Lets a topic's settings go with it.</summary>
    public static void Drop(SqliteConnection db, ConversationKey conversation)
    {
        if (conversation.Thread is { } thread && GroupTable.FindId(db, conversation.Group) is { } group)
        {
            Drop(db, group, thread, agent: null);
        }
    }

    /// <summary>Moves the settings of a group that turned out to be another; what that one has stays.</summary>
    public static void Merge(SqliteConnection db, GroupId other, GroupId group)
    {
        db.Use(MoveSql).Bind(group.Value).Bind(other.Value).Run();
        db.Use(DropAllSql).Bind(other.Value).Run();
    }

    private static void Drop(SqliteConnection db, GroupId group, ThreadId topic, AgentId? agent) =>
        db.Use(DropSql).Bind(group.Value).Bind(topic.Value).Bind(agent?.Value).Run();

    private static long? AsNumber(bool? value) => value is { } known ? (known ? 1 : 0) : null;
}
