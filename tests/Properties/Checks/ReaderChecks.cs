using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>Every reader is given what the table allows, and nothing else: by recall, as participants, in windows, and as sources
/// of the last answer.</summary>
internal sealed class ReaderChecks(World world, Stage stage)
{
    private const int All = 100;

    private readonly DateTimeOffset _now = world.Now;

    /// <summary>Checks them all, and audiences that were resolved before their group changed.</summary>
    public async Task CheckAsync()
    {
        foreach (Reader reader in stage.Readers())
        {
            await CheckAsync(reader, await world.AudienceAsync(reader, stage.Situation));
        }

        foreach ((Reader reader, Audience audience) in stage.Stale)
        {
            await CheckAsync(reader, audience);
        }
    }

    private async Task CheckAsync(Reader reader, Audience audience)
    {
        List<Said> allowed = [.. stage.Situation.Said.Where(said => Table.MayRead(stage.Situation, _now, reader, said))];
        await CheckRecallAsync(reader, audience, allowed);
        await CheckOneAsync(reader, audience, allowed);
        await CheckSummariesAsync(reader, audience, allowed);
        await CheckWindowsAsync(reader, audience, allowed);
    }

    private async Task CheckRecallAsync(Reader reader, Audience audience, List<Said> allowed)
    {
        string query = string.Join(' ', stage.Situation.Said.Select(static said => said.Canary).Append("nothing"));
        Recollection found = await world.Recaller.RecallAsync(audience, new RecallQuery(query, Language.English, All), default);
        CheckRows(reader, found.Rows, allowed, "recalls");
        var recalled = found.Rows.SelectMany(static row => row.Sources).Select(static id => id.Value).ToHashSet();
        Violation.IfAny(
            allowed.Where(said => !recalled.Contains(said.Id)).Select(static said => said.Number),
            $"{reader} recalls every message that the table allows");
        Violation.Unless(
            found.Participants.Select(static person => person.Name).Order(StringComparer.Ordinal)
                .SequenceEqual(allowed.Select(static said => World.NameOf(said.Person)).Distinct().Order(StringComparer.Ordinal)),
            $"{reader} is told of exactly the people it may read, not of {string.Join(", ", found.Participants.Select(p => p.Name))}");
    }

    /// <summary>One word, as many rows as an answer gets: found where it may be, and without a trace where it may not.</summary>
    private async Task CheckOneAsync(Reader reader, Audience audience, List<Said> allowed)
    {
        if (stage.Pick(stage.Changes + reader.Person) is not { } wanted)
        {
            return;
        }

        IReadOnlyList<string> terms = World.Analyzer.Terms(wanted.Canary, Language.English);
        IReadOnlyList<PartitionCandidates> candidates = await world.Store.Recall.FindCandidatesAsync(
            audience, new CandidateRequest(terms, 0), default);
        bool isCounted = candidates.Any(static partition => partition.Matches.Any(static seqs => seqs.Count > 0));
        Violation.Unless(isCounted == allowed.Contains(wanted), $"message {wanted.Number} counts for {reader} only where it may be read");
        if (allowed.Contains(wanted))
        {
            Recollection found = await world.Recaller.RecallAsync(
                audience, new RecallQuery(wanted.Canary, Language.English, 12), default);
            Violation.Unless(
                found.Rows.Any(row => row.Sources.Any(id => id.Value == wanted.Id)), $"{reader} recalls message {wanted.Number} by its word");
        }
    }

    private async Task CheckSummariesAsync(Reader reader, Audience audience, List<Said> allowed)
    {
        SummaryReading reading = await world.Store.Summaries.ReadAsync(audience, default);
        var readable = allowed.Select(static said => said.Id).ToHashSet();
        foreach (Summary summary in reading.All)
        {
            CheckWords(reader, [summary.Text], allowed, "reads in a summary");
            Violation.IfAny(
                summary.Sources.Where(id => !readable.Contains(id.Value)), $"{reader} reads no summary that rests on what it may not read");
        }
    }

    private async Task CheckWindowsAsync(Reader reader, Audience audience, List<Said> allowed)
    {
        foreach (Place place in Place.All)
        {
            ConversationKey conversation = World.ConversationOf(reader.Person, place);
            HashSet<Guid> turns =
            [
                .. allowed.Where(said => IsIn(said.Place, said.Person, place, reader)).Select(static said => said.Id),
                .. stage.Situation.Spoken
                    .Where(spoken => IsIn(spoken.Place, spoken.Addressee, place, reader) && Table.MayRead(stage.Situation, _now, reader, spoken))
                    .Select(static spoken => spoken.Id!.Value),
            ];
            IReadOnlyList<TranscriptTurn> window = await world.Store.Transcript.ReadWindowAsync(audience, conversation, All, default);
            CheckWords(reader, window.Select(static turn => turn.Text), allowed, "reads in a window");
            Violation.Unless(
                turns.SetEquals(window.Select(static turn => turn.Id.Value)),
                $"the window of {place} has for {reader} exactly the {turns.Count} turns it may read, not {window.Count}");
            IReadOnlyList<RecalledRow> sources = await world.Store.Transcript.ReadLastSourcesAsync(audience, conversation, default);
            CheckRows(reader, sources, allowed, "is shown as sources");
        }
    }

    private static bool IsIn(Place saidIn, int person, Place place, Reader reader) =>
        saidIn == place && (place.Group is not null || person == reader.Person);

    private static void CheckRows(Reader reader, IReadOnlyList<RecalledRow> rows, List<Said> allowed, string how)
    {
        var readable = allowed.Select(static said => said.Id).ToHashSet();
        Violation.IfAny(
            rows.SelectMany(static row => row.Sources).Where(id => !readable.Contains(id.Value)), $"{reader} {how} only what the table allows");
        CheckWords(reader, rows.SelectMany(static row => new[] { row.Text, row.Restatement ?? "" }), allowed, how);
    }

    private static void CheckWords(Reader reader, IEnumerable<string> texts, List<Said> allowed, string how)
    {
        var words = allowed.Select(static said => said.Canary).ToHashSet();
        Violation.IfAny(texts.SelectMany(Canary.In).Where(word => !words.Contains(word)), $"{reader} {how} only words that the table allows");
    }
}
