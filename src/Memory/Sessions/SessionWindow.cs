namespace Confidant.Memory;

/// <summary>The latest turns of the session that goes on in a conversation.</summary>
/// <param name="Session">The session; null where none goes on.</param>
/// <param name="Type">What kind of talk it is.</param>
/// <param name="Turns">Its turns that the audience may read, oldest first.</param>
public sealed record SessionWindow(SessionId? Session, string Type, IReadOnlyList<TranscriptTurn> Turns) : IContent
{
    /// <summary>The window where no session goes on.</summary>
    public static SessionWindow None { get; } = new(null, SessionTypes.Chat, []);
}
