namespace Confidant.Identity;

/// <summary>Who will read an answer, and therefore what may be read to make it. Only <see cref="AudienceResolver"/> makes one.</summary>
/// <remarks>Every store member that returns what people said takes one of these (or a <see cref="SubjectAuthority"/> or
/// <see cref="PartitionAuthority"/>); the store turns it into the WHERE of its query.</remarks>
public sealed class Audience
{
    internal Audience(AudienceKind kind, AgentId agent, UserId speaker, GroupId? group, int groupEpoch)
    {
        Kind = kind;
        Agent = agent;
        Speaker = speaker;
        Group = group;
        GroupEpoch = groupEpoch;
        var shared = PartitionKey.Shared(agent, speaker);
        var context = PartitionKey.Shared(AgentId.Any, speaker);
        var announced = PartitionKey.Broadcast(agent);
        Partitions = kind switch
        {
            AudienceKind.Direct => [PartitionKey.Direct(agent, speaker), PartitionKey.Direct(AgentId.Any, speaker), announced],
            AudienceKind.Group => [PartitionKey.ForGroup(agent, group!.Value, groupEpoch), shared, context, announced],
            AudienceKind.Public => [shared, context, announced],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>Who reads.</summary>
    public AudienceKind Kind { get; }

    /// <summary>The agent that answers.</summary>
    public AgentId Agent { get; }

    /// <summary>The person who is answered.</summary>
    public UserId Speaker { get; }

    /// <summary>The group that reads along; null unless <see cref="Kind"/> is <see cref="AudienceKind.Group"/>.</summary>
    public GroupId? Group { get; }

    /// <summary>The group's present epoch; 0 where there is no group.</summary>
    public int GroupEpoch { get; }

    /// <summary>The partitions this audience may read, the nearest first.</summary>
    public IReadOnlyList<PartitionKey> Partitions { get; }
}
