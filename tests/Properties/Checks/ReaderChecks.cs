using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>Every reader is given what the table allows, and nothing else: by recall, as participants, in sessions and their windows, and as sources
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
        await CheckSessionsAsync(reader, audience, allowed);
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

    private async Task CheckSessionsAsync(Reader reader, Audience audience, List<Said> allowed)
    {
        foreach (Place place in Place.All)
        {
            ConversationKey conversation = World.ConversationOf(reader.Person, place);
            List<Guid> said = [.. allowed.Where(one => IsIn(one.Place, one.Person, place, reader)).Select(static one => one.Id)];
            List<Spoken> spoken =
            [
                .. stage.Situation.Spoken.Where(one =>
                    IsIn(one.Place, one.Addressee, place, reader) && Table.MayRead(stage.Situation, _now, reader, one)),
            ];
            HashSet<Guid> readable = [.. said, .. spoken.Select(static one => one.Id!.Value)];
            HashSet<Guid> turns = await ReadSessionsAsync(reader, audience, conversation, allowed);
            Violation.Unless(turns.IsSubsetOf(readable), $"the sessions of {place} have for {reader} only turns that it may read");

            // What answers no message is in a session only while one goes on.
            HashSet<Guid> expected =
                [.. said, .. spoken.Where(static one => one.InReplyTo is not null).Select(static one => one.Id!.Value)];
            // A group's sessions go with the bot; what people shared there stays theirs, and is found by recall.
            Violation.Unless(
                !stage.Situation.IsPresentIn(place) || turns.IsSupersetOf(expected),
                $"the sessions of {place} have for {reader} every turn that it may read");
            await CheckWindowAsync(reader, audience, conversation, readable, allowed);
            IReadOnlyList<RecalledRow> sources = await world.Store.Transcript.ReadLastSourcesAsync(audience, conversation, default);
            CheckRows(reader, sources, allowed, "is shown as sources");
        }
    }

    private async Task<HashSet<Guid>> ReadSessionsAsync(
        Reader reader, Audience audience, ConversationKey conversation, List<Said> allowed)
    {
        var turns = new HashSet<Guid>();
        IReadOnlyList<ChatSession> sessions = await world.Store.Sessions.ListAsync(
            audience, conversation, new SessionFilter(0, All), default);
        foreach (ChatSession session in sessions)
        {
            CheckWords(reader, [session.Title ?? "", session.LastPrompt ?? ""], allowed, "reads in the title of a session");
            IReadOnlyList<TranscriptTurn> read = await world.Store.Sessions.ReadTurnsAsync(
                audience, conversation, session.Id, All, default);
            CheckWords(reader, read.Select(static turn => turn.Text), allowed, "reads in a session");
            Violation.Unless(read.Count == session.Turns, $"a session counts for {reader} the {read.Count} turns it may read, not {session.Turns}");
            turns.UnionWith(read.Select(static turn => turn.Id.Value));
        }

        return turns;
    }

    private async Task CheckWindowAsync(
        Reader reader, Audience audience, ConversationKey conversation, HashSet<Guid> readable, List<Said> allowed)
    {
        SessionWindow window = await world.Store.Transcript.ReadWindowAsync(audience, conversation, _now, All, default);
        CheckWords(reader, window.Turns.Select(static turn => turn.Text), allowed, "reads in a window");
        Violation.IfAny(
            window.Turns.Where(turn => !readable.Contains(turn.Id.Value)), $"a window has for {reader} only turns that it may read");
    }

    // A person's private sessions are theirs over all their private chats with the agent; in public there are none.
    private static bool IsIn(Place saidIn, int person, Place place, Reader reader) => reader.Kind switch
    {
        ReaderKind.Direct => saidIn.Group is null && saidIn.Agent == reader.Agent && person == reader.Person,
        ReaderKind.Group => saidIn == place && place.Group == reader.Group && place.Agent == reader.Agent,
        _ => false,
    };

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
