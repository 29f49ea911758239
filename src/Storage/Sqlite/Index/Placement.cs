using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Where a message or memory stands: whose it is, where it was said, who may read it.</summary>
internal sealed record Placement(
    AgentId Agent,
    UserId User,
    GroupId? Group,
    int GroupEpoch,
    ContextType Context,
    PrivacyScope Scope,
    DateTimeOffset? ExpiresAt)
{
    /// <summary>The partition it is learned in: the room it was said in, while that room may read it.</summary>
    public PartitionKey Home => this switch
    {
        { Scope: not PrivacyScope.Private, Context: ContextType.Broadcast } => PartitionKey.Broadcast(Agent),
        { Scope: not PrivacyScope.Private, Group: { } group } => PartitionKey.ForGroup(Agent, group, GroupEpoch),
        { Scope: PrivacyScope.CrossContext } => PartitionKey.Direct(Agent, User),
        { Scope: PrivacyScope.Private, Context: ContextType.Dm, Group: null } => PartitionKey.Direct(Agent, User),
        _ => PartitionKey.Sealed(Agent, User),
    };

    /// <summary>Every partition it is indexed in.</summary>
    public IReadOnlyList<PartitionKey> Partitions => Scope == PrivacyScope.CrossContext && Context != ContextType.Broadcast
        ? Group is null
            ? [PartitionKey.Direct(Agent, User), PartitionKey.Shared(Agent, User)]
            : [Home, PartitionKey.Direct(Agent, User), PartitionKey.Shared(Agent, User)]
        : [Home];

    /// <summary>The scope it has where its speaker shares it with no other chat.</summary>
    public PrivacyScope HomeScope =>
        Context == ContextType.Broadcast ? PrivacyScope.CrossContext : Group is null ? PrivacyScope.Private : PrivacyScope.GroupOnly;
}
