using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>Who speaks over REST, to which agent, and who reads the answer.</summary>
/// <param name="User">The person in whose name a program speaks.</param>
/// <param name="Name">The person's name, as it is shown.</param>
/// <param name="Agent">The agent.</param>
/// <param name="Chat">Private, or public where the token reads only what the person lets be used everywhere.</param>
/// <param name="Program">The program.</param>
public sealed record RestSpeaker(UserId User, string Name, AgentId Agent, ChatKind Chat, ProgramVoice Program)
{
    /// <summary>The conversation of a session; the one without a session where null.</summary>
    public ConversationKey ConversationOf(Guid? session) => new(
        Platform.Rest,
        new BotAccountId(Agent.Value.ToString("N")),
        new ChatId(User.Value.ToString("N")),
        session is { } id ? new ThreadId(id.ToString("N")) : null);
}
