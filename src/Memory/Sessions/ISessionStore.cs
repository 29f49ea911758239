using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Keeps sessions. A person's private sessions with an agent are read and resumed in any of their private chats with it;
/// a group's only in the conversation they belong to. Every member is one whole transaction.</summary>
/// <remarks>A message is put into its conversation's current session when it is stored (<see cref="ITranscript.AppendAsync"/>):
/// the one that was begun or resumed there, unless nobody spoke for <see cref="SessionRules.Silence"/>; then a new one begins.
/// A message that names its session goes there, and makes it current.</remarks>
public interface ISessionStore
{
    /// <summary>Begins a session of the audience, without a message yet, and makes it current in the conversation. Nothing begins
    /// where the person wants nothing remembered. One in which nothing is said goes after <see cref="SessionRules.UnusedLife"/>.</summary>
    /// <exception cref="ArgumentException">The audience is public, or something of the session is out of range.</exception>
    ValueTask BeginAsync(
        Audience audience, ConversationKey conversation, NewSession session, CancellationToken cancellationToken);

    /// <summary>The audience's sessions, the latest first; those of the person's other profiles where the filter asks for them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The filter is out of range.</exception>
    ValueTask<IReadOnlyList<ChatSession>> ListAsync(
        Audience audience, ConversationKey conversation, SessionFilter filter, CancellationToken cancellationToken);

    /// <summary>One of the audience's sessions; null where it is another's or gone.</summary>
    ValueTask<ChatSession?> FindAsync(
        Audience audience, ConversationKey conversation, SessionId session, CancellationToken cancellationToken);

    /// <summary>The session that a message said in the conversation at a moment would continue; null where one would begin.</summary>
    ValueTask<ChatSession?> FindCurrentAsync(
        Audience audience, ConversationKey conversation, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The latest turns of a session that the audience may read, oldest first; the bot's replies leave with what they
    /// rested on.</summary>
    ValueTask<IReadOnlyList<TranscriptTurn>> ReadTurnsAsync(
        Audience audience, ConversationKey conversation, SessionId session, int maxTurns, CancellationToken cancellationToken);

    /// <summary>Notes the id that another system has for a session of the audience; nothing where it is another's.</summary>
    ValueTask SetExternalIdAsync(
        Audience audience, ConversationKey conversation, SessionId session, string externalId, CancellationToken cancellationToken);
}
