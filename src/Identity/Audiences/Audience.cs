namespace Confidant.Identity;

/// <summary>Who will read an answer, and therefore what may be read to make it. Only <see cref="AudienceResolver"/> makes one.</summary>
/// <remarks>Every store member that returns what people said takes one of these (or a <see cref="SubjectAuthority"/> or
/// <see cref="PartitionAuthority"/>); the store turns it into the WHERE of its query.</remarks>
public sealed class Audience
{
    internal Audience(AudienceKind kind, AgentId agent, UserProfile profile, GroupId? group, int groupEpoch)
    {
        UserId speaker = profile.Id;
        IReadOnlyList<LinkedProfile> linked = profile.Linked;
        Kind = kind;
        Agent = agent;
        Speaker = speaker;
        SpeakerName = profile.DisplayName;
        Profiles = [speaker, .. linked.Select(static other => other.User)];
        Group = group;
        GroupEpoch = groupEpoch;
        var announced = PartitionKey.Broadcast(agent);
        IEnumerable<PartitionKey> shared = [.. Shared(agent, speaker), .. linked.SelectMany(other => Shared(agent, other.User))];
        Partitions = kind switch
        {
            AudienceKind.Direct =>
            [
                .. Direct(agent, speaker),
                .. linked.SelectMany(other => other.OpensPrivate ? Direct(agent, other.User) : Shared(agent, other.User)),
                announced,
            ],
            AudienceKind.Group => [PartitionKey.ForGroup(agent, group!.Value, groupEpoch), .. shared, announced],
            AudienceKind.Public => [.. shared, announced],
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }

    /// <summary>Who reads.</summary>
    public AudienceKind Kind { get; }

    /// <summary>The agent that answers.</summary>
    public AgentId Agent { get; }

    /// <summary>The person who is answered.</summary>
    public UserId Speaker { get; }

    /// <summary>The name that is shown for them, here.</summary>
    public string SpeakerName { get; }

    /// <summary>The profiles that are known to be the speaker's, the one that speaks first. What is read is asked again of the store.</summary>
    public IReadOnlyList<UserId> Profiles { get; }

    /// <summary>The group that reads along; null unless <see cref="Kind"/> is <see cref="AudienceKind.Group"/>.</summary>
    public GroupId? Group { get; }

    /// <summary>The group's present epoch; 0 where there is no group.</summary>
    public int GroupEpoch { get; }

    /// <summary>The partitions this audience may read, the nearest first.</summary>
    public IReadOnlyList<PartitionKey> Partitions { get; }

    // The agent's own memory of a person, and what the person told for all of their agents.
    private static PartitionKey[] Direct(AgentId agent, UserId user) =>
        [PartitionKey.Direct(agent, user), PartitionKey.Direct(AgentId.Any, user)];

    private static PartitionKey[] Shared(AgentId agent, UserId user) =>
        [PartitionKey.Shared(agent, user), PartitionKey.Shared(AgentId.Any, user)];
}
