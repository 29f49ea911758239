namespace Confidant.Identity;

/// <summary>Tells who speaks and where: profiles and groups, created on first sight.</summary>
/// <param name="store">Where they are kept.</param>
public sealed class ProfileResolver(IProfileStore store)
{
    /// <summary>The profile of the account that speaks.</summary>
    public ValueTask<UserProfile> ResolveAsync(SeenAccount seen, Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return store.ResolveProfileAsync(seen, agent.Id, cancellationToken);
    }

    /// <summary>The context of the group that is spoken in.</summary>
    public ValueTask<GroupContext> ResolveGroupAsync(SeenGroup seen, Agent agent, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return store.ResolveGroupAsync(seen, agent.Id, cancellationToken);
    }
}
