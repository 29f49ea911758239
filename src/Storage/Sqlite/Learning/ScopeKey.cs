using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Within which statements are compared, confirmed and ended: never across two of these.</summary>
internal readonly record struct ScopeKey(UserId User, AgentId Agent, GroupId? Group, PrivacyScope Scope)
{
    /// <summary>The condition of a query; its four parameters are bound by <see cref="BindTo"/>.</summary>
    public const string Condition =
        "user_id = ? AND agent_id = ? AND ifnull(group_id, x'') = ifnull(?, x'') AND privacy_scope = ?";

    /// <summary>Binds the parameters of <see cref="Condition"/>.</summary>
    public SqliteStatement BindTo(SqliteStatement statement) =>
        statement.Bind(User.Value).Bind(Agent.Value).Bind(Group?.Value).Bind((long)Scope);
}
