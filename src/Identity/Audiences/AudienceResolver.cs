namespace Confidant.Identity;

/// <summary>Decides who will read an answer. The only maker of <see cref="Audience"/> and <see cref="SubjectAuthority"/>.</summary>
public sealed class AudienceResolver
{
    /// <summary>The audience of an answer to <paramref name="speaker"/> in a chat.</summary>
    /// <param name="agent">The agent that answers.</param>
    /// <param name="speaker">The person who is answered.</param>
    /// <param name="chat">The kind of chat the answer goes to.</param>
    /// <param name="group">The group's context; required for a group, null elsewhere.</param>
    /// <exception cref="ArgumentException">A group without its context, or a context that belongs to another agent.</exception>
    public Audience Resolve(Agent agent, UserProfile speaker, ChatKind chat, GroupContext? group)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(speaker);
        switch (chat)
        {
            case ChatKind.Private:
                return new Audience(AudienceKind.Direct, agent.Id, speaker, null, 0);
            case ChatKind.Group when group is null || group.Agent != agent.Id:
                throw new ArgumentException("A group's audience needs the group's context for the same agent.", nameof(group));
            case ChatKind.Group:
                return new Audience(AudienceKind.Group, agent.Id, speaker, group.Id, group.Epoch);
            default:
                return new Audience(AudienceKind.Public, agent.Id, speaker, null, 0);
        }
    }

    /// <summary>A person's authority over what they themselves said. What it returns goes to them alone, in private.</summary>
    /// <param name="speaker">The person, resolved from the account that speaks.</param>
    public SubjectAuthority ResolveSubject(UserProfile speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return new SubjectAuthority(speaker.Id);
    }

    /// <summary>The authority of a channel over what it said under its own name, to correct it. A channel is no person: it has no
    /// account and no profile, asks for nothing and is shown nothing.</summary>
    /// <param name="channel">The channel, resolved from what is posted in it.</param>
    public SubjectAuthority ResolveSubject(GroupContext channel)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return new SubjectAuthority(channel.Voice);
    }
}
