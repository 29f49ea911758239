using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

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
        ConversationKey conversation = World.ConversationOf(0, Place.All[0]);
        InboxId entry = await world.AcceptAsync(conversation, "");
        foreach (Reader reader in stage.Readers())
        {
            await CheckAsync(reader, await world.AudienceAsync(reader, stage.Situation), conversation, entry);
        }

        foreach ((Reader reader, Audience audience) in stage.Stale)
        {
            await CheckAsync(reader, audience, conversation, entry);
        }

        await world.CommitAsync(conversation, entry, static commit => commit);
    }

    private async Task CheckAsync(Reader reader, Audience audience, ConversationKey conversation, InboxId entry)
    {
        List<Said> allowed = [.. stage.Situation.Said.Where(said => Table.MayRead(stage.Situation, _now, reader, said))];
        List<Said> known = [.. stage.Situation.Said.Where(said => Table.MayKnow(stage.Situation, _now, reader, said))];
        await CheckRecallAsync(reader, audience, allowed, known);
        await CheckOneAsync(reader, audience, known);
        await CheckSourcesAsync(reader, audience, known, conversation, entry);
        await CheckSummariesAsync(reader, audience, known);
        await CheckContextAsync(reader, audience, allowed, known);
        await CheckSessionsAsync(reader, audience, allowed, known);
    }

    private async Task CheckRecallAsync(Reader reader, Audience audience, List<Said> allowed, List<Said> known)
    {
        string query = string.Join(' ', stage.Situation.Said.Select(static said => said.Canary).Append("nothing"));
        Recollection found = await world.Recaller.RecallAsync(audience, new RecallQuery(query, Language.English, All), default);
        CheckRows(reader, found.Rows, allowed, known, "recalls");
        var recalled = found.Rows.SelectMany(static row => row.Sources).Select(static id => id.Value).ToHashSet();
        Violation.IfAny(
            known.Where(said => MustKnow(reader, said) && !recalled.Contains(said.Id)).Select(static said => said.Number),
            $"{reader} recalls every message that the table allows");
        var told = found.Participants.Select(static person => person.Name).ToHashSet(StringComparer.Ordinal);
        Violation.Unless(
            told.IsSubsetOf(known.Where(said => said.IsAnnounced || IsNamed(reader, said)).Select(static said => World.NameOf(said.Person)).Concat(Waiting(reader)))
                && told.IsSupersetOf(known.Where(said => !said.IsAnnounced && IsNamed(reader, said) && MustKnow(reader, said))
                    .Select(static said => World.NameOf(said.Person))),
            $"{reader} is told of exactly the people it may read, not of {string.Join(", ", told)}");
        CheckNames(reader, found.Rows, known);
    }

    /// <summary>What another profile of the speaker is called is told to nobody, but where the group heard it from that one.</summary>
    private static void CheckNames(Reader reader, IReadOnlyList<RecalledRow> rows, List<Said> known)
    {
        foreach (RecalledRow row in rows)
        {
            Said said = known.Find(said => said.Id == row.Sources[0].Value)!;
            string name = World.NameOf(said.Person);
            bool isTold = $"{row.AuthorName} {row.Restatement}".Contains(name, StringComparison.Ordinal) && !said.Text.Contains(name, StringComparison.Ordinal);
            bool isKnown = said.IsAnnounced
                || said.Person == reader.Person
                || (said.Place.Group is { } group && group == reader.Group && said.Epoch == reader.Epoch);
            Violation.Unless(isKnown || !isTold, $"{reader} is not told that another profile of its speaker is called {name}");
        }
    }

    /// <summary>What an answer may rest on is asked of each message by itself, wherever it is indexed.</summary>
    private async Task CheckSourcesAsync(Reader reader, Audience audience, List<Said> known, ConversationKey conversation, InboxId entry)
    {
        async Task<bool> MayRestAsync(IEnumerable<Said> sources) => await world.Store.Turns.MayCommitAsync(
            new TurnCommit
            {
                Entry = entry,
                Lease = await world.LeaseAsync(conversation),
                Conversation = conversation,
                Audience = audience,
                Reply = new BotReply(new MessageId(Guid.NewGuid()), "", null, [.. sources.Select(static said => new MessageId(said.Id))]),
            },
            default);
        Violation.Unless(await MayRestAsync(known.Where(said => MustKnow(reader, said))), $"an answer for {reader} may rest on all that the table allows");
        foreach (Said said in stage.Situation.Said.Except(known))
        {
            Violation.Unless(!await MayRestAsync([said]), $"no answer for {reader} rests on message {said.Number}");
        }
    }

    /// <summary>One word, as many rows as an answer gets: found where it may be, and without a trace where it may not.</summary>
    private async Task CheckOneAsync(Reader reader, Audience audience, List<Said> known)
    {
        if (stage.Pick(stage.Changes + reader.Person) is not { } wanted)
        {
            return;
        }

        IReadOnlyList<string> terms = World.Analyzer.Terms(wanted.Canary, Language.English);
        IReadOnlyList<PartitionCandidates> candidates = await world.Store.Recall.FindCandidatesAsync(
            audience, new CandidateRequest(terms, 0), default);
        bool isCounted = candidates.Any(static partition => partition.Matches.Any(static seqs => seqs.Count > 0));
        bool mustCount = known.Contains(wanted) && MustKnow(reader, wanted);
        Violation.Unless(
            isCounted ? known.Exists(said => said.Canary == wanted.Canary) : !mustCount, $"message {wanted.Number} counts for {reader} only where it may be read");
        if (mustCount)
        {
            Recollection found = await world.Recaller.RecallAsync(
                audience, new RecallQuery(wanted.Canary, Language.English, 12), default);
            Violation.Unless(
                found.Rows.Any(row => row.Sources.Any(id => id.Value == wanted.Id)), $"{reader} recalls message {wanted.Number} by its word");
        }
    }

    private async Task CheckSummariesAsync(Reader reader, Audience audience, List<Said> known)
    {
        SummaryReading reading = await world.Store.Summaries.ReadAsync(audience, default);
        var readable = known.Select(static said => said.Id).ToHashSet();
        foreach (Summary summary in reading.All)
        {
            CheckWords(reader, [summary.Text], known, "reads in a summary");
            Violation.IfAny(
                summary.Sources.Where(id => !readable.Contains(id.Value)), $"{reader} reads no summary that rests on what it may not read");
        }
    }

    private async Task CheckContextAsync(Reader reader, Audience audience, List<Said> allowed, List<Said> known)
    {
        UserContext context = await world.Store.Context.ReadAsync(audience, default);
        CheckWords(reader, context.Values.SelectMany(static value => new[] { value.Text, value.Statement }), known, "reads in a context");
        Violation.IfAny(
            Enumerable.Range(0, Situation.People).Where(person => person != reader.Person).Select(World.NameOf)
                .Where(name => context.Values.Any(value => value.Statement.Contains(name, StringComparison.Ordinal))),
            $"{reader} reads a context under its speaker's name");
        var read = context.Values.SelectMany(static value => value.Sources).Select(static id => id.Value).ToHashSet();
        Violation.IfAny(
            read.Except(known.Where(said => said.IsContext && stage.Situation.AreOne(said.Person, reader.Person)).Select(static said => said.Id)),
            $"{reader} reads a context of its speaker's own statements only");
        Violation.IfAny(
            known.Where(said => !reader.IsStale && said.IsContext && stage.Situation.AreOne(said.Person, reader.Person) && said.Phrase.Fact is null
                    && !read.Contains(said.Id))
                .Select(static said => said.Number),
            $"{reader} reads all of the context that it may");
        int counted = allowed.Count(said => !said.IsAnnounced && said.Post is null && Table.IsReadersOwn(stage.Situation, reader, said));
        Violation.Unless(
            reader.IsStale ? context.Patterns.Messages <= counted : context.Patterns.Messages == counted,
            $"{reader} counts what its speaker said and it may read, not {context.Patterns.Messages}");
    }

    // Posts that were left out with many others stay in the index for a while, where only their author is named by them, to themself.
    private IEnumerable<string> Waiting(Reader reader) => stage.Situation.Said
        .Where(said => said.Person == reader.Person && said.Post is { IsUnsettled: true }).Select(static said => World.NameOf(said.Person));

    /// <summary>Whether its speaker is somebody of their own to a reader, and not the reader by another account.</summary>
    private bool IsNamed(Reader reader, Said said) =>
        said.Person == reader.Person || Table.IsOfThePresentGroup(stage.Situation, reader, said);

    private bool MustKnow(Reader reader, Said said) => Table.MustKnow(stage.Situation, _now, reader, said);

    private async Task CheckSessionsAsync(Reader reader, Audience audience, List<Said> allowed, List<Said> known)
    {
        foreach (Place place in Place.All)
        {
            ConversationKey conversation = World.ConversationOf(reader.Person, place);
            List<Said> said = [.. allowed.Where(one => IsIn(one.Place, one.Person, place, reader))];
            List<Spoken> spoken =
            [
                .. stage.Situation.Spoken.Where(one =>
                    IsIn(one.Place, one.Addressee, place, reader) && Table.MayRead(stage.Situation, _now, reader, one)),
            ];
            HashSet<Guid> readable = [.. said.Select(static one => one.Id), .. spoken.Select(static one => one.Id!.Value)];
            HashSet<Guid> turns = await ReadSessionsAsync(reader, audience, conversation, allowed, known);
            Violation.Unless(turns.IsSubsetOf(readable), $"the sessions of {place} have for {reader} only turns that it may read");

            // What answers no message is in a session only while one goes on. A group's sessions go with the bot and with its epoch;
            // what people shared there stays theirs, and is found by recall.
            HashSet<Guid> expected =
            [
                .. said.Where(one => one.Epoch == reader.Epoch && !one.IsAnnounced).Select(static one => one.Id),
                .. spoken.Where(static one => one.InReplyTo is not null).Select(static one => one.Id!.Value),
            ];
            bool isPresent = stage.Situation.GroupOf(place) is not { } group || (group.IsActive && group.Epoch == reader.Epoch);
            Violation.Unless(
                !isPresent || reader.IsStale || turns.IsSupersetOf(expected),
                $"the sessions of {place} have for {reader} every turn that it may read");
            await CheckWindowAsync(reader, audience, conversation, readable, known);
            IReadOnlyList<RecalledRow> sources = await world.Store.Transcript.ReadLastSourcesAsync(audience, conversation, default);
            CheckRows(reader, sources, allowed, known, "is shown as sources");
        }
    }

    private async Task<HashSet<Guid>> ReadSessionsAsync(
        Reader reader, Audience audience, ConversationKey conversation, List<Said> allowed, List<Said> known)
    {
        var turns = new HashSet<Guid>();
        IReadOnlyList<ChatSession> sessions = await world.Store.Sessions.ListAsync(
            audience, conversation, new SessionFilter(0, All), default);
        foreach (ChatSession session in sessions)
        {
            CheckWords(reader, [session.Title ?? "", session.LastPrompt ?? ""], allowed, "reads in the title of a session");
            IReadOnlyList<TranscriptTurn> read = await world.Store.Sessions.ReadTurnsAsync(
                audience, conversation, session.Id, All, default);
            CheckWords(reader, read.Select(static turn => turn.Text), known, "reads in a session");
            Violation.Unless(read.Count == session.Turns, $"a session counts for {reader} the {read.Count} turns it may read, not {session.Turns}");
            turns.UnionWith(read.Select(static turn => turn.Id.Value));
        }

        return turns;
    }

    private async Task CheckWindowAsync(
        Reader reader, Audience audience, ConversationKey conversation, HashSet<Guid> readable, List<Said> known)
    {
        SessionWindow window = await world.Store.Transcript.ReadWindowAsync(audience, conversation, _now, All, default);
        CheckWords(reader, window.Turns.Select(static turn => turn.Text), known, "reads in a window");
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

    // The words themselves stay with the agent that heard them.
    private static void CheckRows(Reader reader, IReadOnlyList<RecalledRow> rows, List<Said> allowed, List<Said> known, string how)
    {
        var turns = allowed.Select(static said => said.Id).ToHashSet();
        var memories = known.Select(static said => said.Id).ToHashSet();
        Violation.IfAny(
            rows.SelectMany(row => row.Sources.Where(id => !(row.Kind == RowKind.Turn ? turns : memories).Contains(id.Value))),
            $"{reader} {how} only what the table allows");
        CheckWords(reader, rows.SelectMany(static row => new[] { row.Text, row.Restatement ?? "" }), known, how);
    }

    private static void CheckWords(Reader reader, IEnumerable<string> texts, List<Said> allowed, string how)
    {
        var words = allowed.Select(static said => said.Canary).ToHashSet();
        Violation.IfAny(texts.SelectMany(Canary.In).Where(word => !words.Contains(word)), $"{reader} {how} only words that the table allows");
    }
}
