using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Within which statements are compared, confirmed and ended: never across two of these.</summary>
internal readonly record struct ScopeKey(UserId User, AgentId Agent, GroupId? Group, PrivacyScope Scope)
{
    /// <summary>The condition of a query; its four parameters are bound by <see cref="BindTo"/>.</summary>
    public const string Condition =
        "user_id = ? AND agent_id = ? AND ifnull(group_id, x'') = ifnull(?, x'') AND privacy_scope = ?";

    /// <summary>The condition of those that a correction within this key may end: what was told to the same agent, and the
    /// person's own context, which may be corrected to any agent of theirs. The same four parameters.</summary>
    public const string ReachCondition = $"""
        user_id = ?1 AND (agent_id = ?2 OR agent_id = {ScopePredicate.AnyAgent} OR ?2 = {ScopePredicate.AnyAgent})
            AND ifnull(group_id, x'') = ifnull(?3, x'') AND privacy_scope = ?4
        """;

    /// <summary>Binds the parameters of <see cref="Condition"/>.</summary>
    public SqliteStatement BindTo(SqliteStatement statement) =>
        statement.Bind(User.Value).Bind(Agent.Value).Bind(Group?.Value).Bind((long)Scope);
}
