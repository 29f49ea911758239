using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Through which bot accounts each agent is in a group.</summary>
internal static class GroupAccounts
{
    private const string StateSql =
        "SELECT is_member FROM group_accounts WHERE group_id = ? AND agent_id = ? AND account = ?";

    private const string NoteSql = """
        INSERT INTO group_accounts(group_id, agent_id, account, is_member) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET is_member = excluded.is_member
        """;

    private const string ChangeSql = "UPDATE group_accounts SET is_member = ? WHERE group_id = ? AND account = ?";

    // A group that was known before accounts were noted may have been reached through any of them.
    private const string AgentsSql = """
        SELECT g.agent_id FROM group_contexts AS g WHERE g.group_id = ?1 AND (
            EXISTS (SELECT 1 FROM group_accounts AS a
                WHERE a.group_id = g.group_id AND a.agent_id = g.agent_id AND a.account = ?2)
            OR NOT EXISTS (SELECT 1 FROM group_accounts AS a WHERE a.group_id = g.group_id AND a.agent_id = g.agent_id))
        """;

    private const string MembersSql = """
        SELECT account FROM group_accounts WHERE group_id = ? AND agent_id = ? AND is_member = 1 ORDER BY account
        """;

    private const string GroupsSql = """
        SELECT DISTINCT k.chat FROM group_accounts AS a JOIN group_keys AS k ON k.group_id = a.group_id
        JOIN group_contexts AS g ON g.group_id = a.group_id AND g.agent_id = a.agent_id
        WHERE k.platform = ? AND a.account = ? AND a.is_member = 1 AND g.is_active = 1 ORDER BY k.chat LIMIT ?
        """;

    private const string IsElsewhereSql = """
        SELECT 1 FROM group_accounts WHERE group_id = ? AND agent_id = ? AND account <> ? AND is_member = 1
        """;

    private const string MergeSql = """
        INSERT INTO group_accounts(group_id, agent_id, account, is_member)
            SELECT ?, agent_id, account, is_member FROM group_accounts WHERE group_id = ?
        ON CONFLICT DO UPDATE SET is_member = excluded.is_member
        """;

    private const string DropSql = "DELETE FROM group_accounts WHERE group_id = ?";

    /// <summary>Whether an account is noted for an agent in a group, in the group or removed from it.</summary>
    public static bool IsKnown(SqliteConnection db, GroupId group, AgentId agent, BotAccountId account) =>
        db.Use(StateSql).Bind(group.Value).Bind(agent.Value).Bind(account.Value).Scalar() is not null;

    /// <summary>Notes whether an agent is in a group through an account.</summary>
    public static void Note(SqliteConnection db, GroupId group, AgentId agent, BotAccountId account, bool isMember) =>
        db.Use(NoteSql).Bind(group.Value).Bind(agent.Value).Bind(account.Value).Bind(isMember).Run();

    /// <summary>Notes that an account joined a group or was removed, for every agent that came through it.</summary>
    public static void Change(SqliteConnection db, GroupId group, BotAccountId account, bool isMember) =>
        db.Use(ChangeSql).Bind(isMember).Bind(group.Value).Bind(account.Value).Run();

    /// <summary>The agents that came to a group through an account.</summary>
    public static List<AgentId> ReadAgents(SqliteConnection db, GroupId group, BotAccountId account)
    {
        var agents = new List<AgentId>(1);
        using SqliteStatement read = db.Use(AgentsSql).Bind(group.Value).Bind(account.Value);
        while (read.Step())
        {
            agents.Add(new AgentId(read.Guid(0)));
        }

        return agents;
    }

    /// <summary>The accounts through which an agent is in a group.</summary>
    public static IReadOnlyList<BotAccountId> ReadMembers(SqliteConnection db, GroupId group, AgentId agent)
    {
        var accounts = new List<BotAccountId>(1);
        using SqliteStatement read = db.Use(MembersSql).Bind(group.Value).Bind(agent.Value);
        while (read.Step())
        {
            accounts.Add(new BotAccountId(read.Text(0)));
        }

        return accounts;
    }

    /// <summary>The chats of groups that an account is in.</summary>
    public static IReadOnlyList<ChatId> ReadGroups(
        SqliteConnection db, (Platform Platform, BotAccountId Account, int Limit) asked)
    {
        var chats = new List<ChatId>();
        using SqliteStatement read = db.Use(GroupsSql).Bind(asked.Platform.Name).Bind(asked.Account.Value).Bind(asked.Limit);
        while (read.Step())
        {
            chats.Add(new ChatId(read.Text(0)));
        }

        return chats;
    }

    /// <summary>Whether an agent is in a group through another account as well.</summary>
    public static bool IsElsewhere(SqliteConnection db, GroupId group, AgentId agent, BotAccountId account) =>
        db.Use(IsElsewhereSql).Bind(group.Value).Bind(agent.Value).Bind(account.Value).Scalar() is not null;

    /// <summary>Moves the accounts of a group that turned out to be another.</summary>
    public static void Merge(SqliteConnection db, GroupId other, GroupId group)
    {
        db.Use(MergeSql).Bind(group.Value).Bind(other.Value).Run();
        db.Use(DropSql).Bind(other.Value).Run();
    }
}
