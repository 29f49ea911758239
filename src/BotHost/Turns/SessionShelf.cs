using Confidant.BotHost.Models;
using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Turns;

/// <summary>Reads what an answer needs of the session that a message goes on with.</summary>
internal sealed class SessionShelf(ITranscript transcript, SessionRecaller recaller, ISessionSummaryStore summaries)
{
    /// <summary>The session of a message, as far as the audience may hear it.</summary>
    /// <param name="audience">Who hears the answer.</param>
    /// <param name="conversation">Where the message was said.</param>
    /// <param name="at">When it was said.</param>
    /// <param name="parts">What the answer is made from.</param>
    /// <param name="query">The message, as a question to the session.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async ValueTask<SessionContext> ReadAsync(
        Audience audience,
        ConversationKey conversation,
        DateTimeOffset at,
        PromptParts parts,
        RecallQuery query,
        CancellationToken cancellationToken)
    {
        if (parts == PromptParts.None)
        {
            return new SessionContext(SessionWindow.None, [], null);
        }

        // One more for the message itself.
        int turns = parts.HasFlag(PromptParts.Window) ? SessionRules.WindowTurns + 1 : 0;
        SessionWindow window = await transcript.ReadWindowAsync(audience, conversation, at, turns, cancellationToken);
        if (window.Session is not { } session)
        {
            return new SessionContext(window, [], null);
        }

        IReadOnlyList<TranscriptTurn> fitting = parts.HasFlag(PromptParts.Session)
            ? await recaller.RecallAsync(audience, conversation, session, query, cancellationToken)
            : [];
        SessionSummary? summary = parts.HasFlag(PromptParts.SessionSummary)
            ? await summaries.ReadAsync(audience, conversation, session, cancellationToken)
            : null;
        return new SessionContext(window, fitting, summary);
    }
}
