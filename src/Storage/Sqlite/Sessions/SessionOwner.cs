using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Whose a session is: a person's private talk with an agent, or a group's.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="User">The person; null for a group's.</param>
/// <param name="Group">The group; null for a person's.</param>
/// <param name="Epoch">The group's epoch; 0 for a person's.</param>
internal readonly record struct SessionOwner(AgentId Agent, UserId? User, GroupId? Group, int Epoch)
{
    /// <summary>Whose a message's session is; null for what is said in no session.</summary>
    public static SessionOwner? Of(NewMessage message) => message switch
    {
        { Context: ContextType.Group, Group: { } group } => new SessionOwner(message.Agent, null, group, message.GroupEpoch),
        { Context: ContextType.Dm, Group: null } => new SessionOwner(message.Agent, message.Author, null, 0),
        _ => null,
    };

    /// <summary>Whose an audience's sessions are; null for one that has none.</summary>
    public static SessionOwner? Of(Audience audience) => audience.Kind switch
    {
        AudienceKind.Group => new SessionOwner(audience.Agent, null, audience.Group, audience.GroupEpoch),
        AudienceKind.Direct => new SessionOwner(audience.Agent, audience.Speaker, null, 0),
        _ => null,
    };
}
