using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Within which statements are compared, confirmed and ended: never across two of these.</summary>
/// <param name="User">Who said it.</param>
/// <param name="Agent">Whose memory it is.</param>
/// <param name="Group">The group it was said in; null for none.</param>
/// <param name="Scope">Where it may be read.</param>
/// <param name="IsAnnounced">Whether it was announced: what else its speaker shares is read by others.</param>
internal readonly record struct ScopeKey(UserId User, AgentId Agent, GroupId? Group, PrivacyScope Scope, bool IsAnnounced)
{
    /// <summary>The condition of a query; its five parameters are bound by <see cref="BindTo"/>.</summary>
    public const string Condition = """
        user_id = ? AND agent_id = ? AND ifnull(group_id, x'') = ifnull(?, x'') AND privacy_scope = ? AND (context_type = 3) = ?
        """;

    /// <summary>The condition of those that a correction within this key may end: what was told to the same agent, and the
    /// person's own context, which may be corrected to any agent of theirs. The same five parameters.</summary>
    public const string ReachCondition = $"""
        user_id = ?1 AND (agent_id = ?2 OR agent_id = {ScopePredicate.AnyAgent} OR ?2 = {ScopePredicate.AnyAgent})
            AND ifnull(group_id, x'') = ifnull(?3, x'') AND privacy_scope = ?4 AND (context_type = 3) = ?5
        """;

    /// <summary>Binds the parameters of <see cref="Condition"/>.</summary>
    public SqliteStatement BindTo(SqliteStatement statement) =>
        statement.Bind(User.Value).Bind(Agent.Value).Bind(Group?.Value).Bind((long)Scope).Bind(IsAnnounced);
}
