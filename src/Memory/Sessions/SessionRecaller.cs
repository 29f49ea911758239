using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Recalls within one session: what people said in it, and what the bot did. Nowhere else is the bot's word recalled.
/// Safe for concurrent use.</summary>
/// <param name="sessions">Reads the turns.</param>
/// <param name="analyzer">Makes their terms.</param>
public sealed class SessionRecaller(ISessionStore sessions, TextAnalyzer analyzer)
{
    private const int MostTurns = 200;

    /// <summary>The turns that fit a question, best first, as far as the audience may read them; of the session's latest 200.</summary>
    public async ValueTask<IReadOnlyList<TranscriptTurn>> RecallAsync(
        Audience audience,
        ConversationKey conversation,
        SessionId session,
        RecallQuery query,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var turns = await sessions.ReadTurnsAsync(audience, conversation, session, MostTurns, cancellationToken);
        return SessionRanker.Rank(analyzer, [.. turns.Where(turn => !query.Exclude.Contains(turn.Id))], query);
    }

    /// <summary>What people said in a session that recalls nothing but itself, as rows, best first.</summary>
    public async ValueTask<Recollection> RecallOnlyAsync(
        Audience audience,
        ConversationKey conversation,
        SessionId session,
        RecallQuery query,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(query);
        var turns = await sessions.ReadTurnsAsync(audience, conversation, session, MostTurns, cancellationToken);
        List<TranscriptTurn> said = [.. turns.Where(turn => turn.Author is not null && !query.Exclude.Contains(turn.Id))];
        var best = SessionRanker.Rank(analyzer, said, query);
        IEnumerable<TranscriptTurn> rest = said.AsEnumerable().Reverse().Where(turn => !best.Contains(turn));
        return new Recollection(
            [.. best.Concat(rest).Take(query.MaxRows).Select((turn, i) => ToRow(audience, turn, i))],
            [.. said.DistinctBy(static turn => turn.Author).Select(static turn => new Participant(turn.Author!.Value, turn.AuthorName))],
            []);
    }

    // Whatever may be read elsewhere too counts as of the session's place: the stricter of the two.
    private static RecalledRow ToRow(Audience audience, TranscriptTurn turn, int rank) => new(
        new RowReference(audience.Partitions[0], rank),
        RowKind.Turn,
        turn.Author!.Value,
        turn.AuthorName,
        turn.Text,
        null,
        null,
        LanguageDetector.Detect(turn.Text) ?? Language.English,
        turn.SaidAt,
        audience.Group is null ? ContextType.Dm : ContextType.Group,
        audience.Group is null ? PrivacyScope.Private : PrivacyScope.GroupOnly,
        [turn.Id]);
}
