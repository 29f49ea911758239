namespace Confidant.Identity;

/// <summary>Who speaks to whom, and where, as it is known.</summary>
/// <param name="Agent">The agent that answers.</param>
/// <param name="Speaker">Who speaks.</param>
/// <param name="Group">The group, which the speaker belongs to and the agent is in through this account; null elsewhere.</param>
public sealed record KnownScene(Agent Agent, UserProfile Speaker, GroupContext? Group);
