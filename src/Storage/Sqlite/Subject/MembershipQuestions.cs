using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Finds the groups whose platform is to be asked whether a person still belongs to them.</summary>
internal static class MembershipQuestions
{
    private static readonly string _sql = $"""
        WITH told AS (SELECT DISTINCT e.group_id, e.agent_id FROM memory_about AS a JOIN memories AS e ON e.id = a.memory
            WHERE a.user_id = ?1 AND e.valid_to IS NULL AND {ScopePredicate.AllowsAbout("e")}),
        asked AS (SELECT t.group_id, t.agent_id, k.platform, k.chat, k.group_id AS place FROM told AS t
                JOIN group_keys AS k ON k.group_id = t.group_id
            UNION SELECT t.group_id, t.agent_id, k.platform, k.chat, k.group_id FROM told AS t
                JOIN group_chats AS c ON c.group_id = t.group_id JOIN group_keys AS k ON k.platform = c.platform AND k.chat = c.chat)
        SELECT DISTINCT q.group_id, q.platform, n.account, q.chat, i.external_id FROM asked AS q
        JOIN group_accounts AS n ON n.group_id = q.place AND n.agent_id = q.agent_id AND n.is_member = 1
        JOIN identities AS i ON i.user_id = ?1 AND i.platform = q.platform
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<MembershipQuestion> Read(SqliteConnection db, (UserId User, DateTimeOffset Now) person)
    {
        var questions = new List<MembershipQuestion>();
        using SqliteStatement read = db.Use(_sql).Bind(person.User.Value).Bind(person.Now);
        while (read.Step())
        {
            var platform = new Platform(read.Text(1));
            questions.Add(new MembershipQuestion(
                new GroupId(read.Guid(0)),
                new ConversationKey(platform, new BotAccountId(read.Text(2)), new ChatId(read.Text(3)), Thread: null),
                new PlatformUserId(platform, read.Text(4))));
        }

        return questions;
    }
}
