using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>What groups show of themselves on their platform.</summary>
internal static class GroupDescriptions
{
    // A wider group is asked about through an account that is in one of its groups.
    private const string DueSql = """
        SELECT k.platform, a.account, k.chat FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
        JOIN group_accounts AS a ON a.group_id = g.group_id AND a.agent_id = g.agent_id AND a.is_member = 1
        WHERE g.is_active = 1 AND (g.described_at IS NULL OR g.described_at <= ?1)
        UNION SELECT k.platform, a.account, k.chat FROM group_contexts AS g JOIN group_keys AS k ON k.group_id = g.group_id
        JOIN group_chats AS c ON c.group_id = g.group_id JOIN group_keys AS o ON o.platform = c.platform AND o.chat = c.chat
        JOIN group_accounts AS a ON a.group_id = o.group_id AND a.agent_id = g.agent_id AND a.is_member = 1
        WHERE g.is_active = 1 AND (g.described_at IS NULL OR g.described_at <= ?1)
        LIMIT ?2
        """;

    private const string NoteSql =
        "UPDATE group_contexts SET description = ?, member_count = ?, described_at = ? WHERE group_id = ?";

    private const string NoteNothingSql = "UPDATE group_contexts SET described_at = ? WHERE group_id = ?";

    private static readonly TimeSpan _life = TimeSpan.FromDays(1);

    /// <summary>The groups that are to be asked about, once each.</summary>
    public static IReadOnlyList<ConversationKey> FindDue(SqliteConnection db, (int Limit, DateTimeOffset Now) asked)
    {
        var due = new List<ConversationKey>();
        using SqliteStatement read = db.Use(DueSql).Bind(asked.Now - _life).Bind(asked.Limit);
        while (read.Step())
        {
            due.Add(new ConversationKey(
                new Platform(read.Text(0)), new BotAccountId(read.Text(1)), new ChatId(read.Text(2)), Thread: null));
        }

        return [.. due.DistinctBy(static conversation => conversation.Group)];
    }

    /// <summary>Notes the answer, or that there was none.</summary>
    public static bool Note(WriteContext context, (GroupKey Key, GroupDescription? Description) told)
    {
        if (GroupTable.FindId(context.Db, told.Key) is not { } group)
        {
            return false;
        }

        if (told.Description is { } description)
        {
            GroupResolution.Note(context, told.Key, known => known with
            {
                Name = description.Name.Length > 0 ? description.Name : known.Name,
                IsPublic = description.IsPublic,
            });
            context.Db.Use(NoteSql)
                .Bind(description.Description).Bind((long?)description.MemberCount).Bind(context.Now).Bind(group.Value).Run();
        }
        else
        {
            context.Db.Use(NoteNothingSql).Bind(context.Now).Bind(group.Value).Run();
        }

        return true;
    }
}
