using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Finds what an audience may be reminded of. Safe for concurrent use.</summary>
/// <param name="store">Supplies the rows of the audience's partitions.</param>
/// <param name="analyzer">Makes terms of the question.</param>
/// <param name="encoders">Tell what the question is about.</param>
public sealed class Recaller(IRecallStore store, TextAnalyzer analyzer, IEncoderChoice encoders)
{
    private const int LatestRows = 12;

    // Scoring no more than these loses nothing: recall.md measured it. Latest rows are among them by their words only.
    private const int BestByWords = 200;
    private const int NearestRows = 100;

    // In a partition of many rows most have one of the question's words, and its rare ones tell which are meant.
    private const int MaxMatches = 200;

    // A turn and the memories learned from it count once, so more rows are read than are returned.
    private const int RowsReadPerRowReturned = 4;

    /// <summary>Ranks the rows of the audience's partitions and returns the best with their words.</summary>
    /// <param name="audience">Who will read the answer.</param>
    /// <param name="query">What is looked for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Recollection> RecallAsync(
        Audience audience, RecallQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(audience);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(query.MaxRows, 1);
        ITextEncoder encoder = encoders.For(audience.Partitions[0].Kind);
        SentenceVector? asked = encoder.IsLocal ? null : await AskAsync(encoder, query, cancellationToken);
        return await store.ReadTogetherAsync(
            audience, snapshot => RecallAsync(snapshot, audience, query, encoder, asked, cancellationToken), cancellationToken);
    }

    /// <summary>What another's encoder makes of a question; null where it is none, or the encoder cannot be reached: then words
    /// alone rank.</summary>
    private static async ValueTask<SentenceVector?> AskAsync(
        ITextEncoder encoder, RecallQuery query, CancellationToken cancellationToken)
    {
        if (!encoder.Reads(query.Language) || !QuestionProbe.IsQuestion(query.Text, TextAnalyzer.FoldedWords(query.Text)))
        {
            return null;
        }

        try
        {
            return (await encoder.EncodeAsync([query.Text], cancellationToken))[0];
        }
        catch (EncoderUnavailableException)
        {
            return null;
        }
    }

    private async ValueTask<Recollection> RecallAsync(
        IRecallStore store,
        Audience audience,
        RecallQuery query,
        ITextEncoder encoder,
        SentenceVector? asked,
        CancellationToken cancellationToken)
    {
        var participants = await store.ReadParticipantsAsync(audience, cancellationToken);
        var cues = RecallCueReader.Read(query, analyzer, audience.Profiles, participants);
        var (terms, groups) = Flatten(cues);
        var probe = asked is null && encoder.IsLocal && cues.Probe is { } question
            ? (await encoder.EncodeAsync([question], cancellationToken))[0]
            : asked;
        var request = new CandidateRequest(terms, LatestRows)
        {
            Probe = probe,
            NearestRows = probe is null ? 0 : NearestRows,
            MaxMatches = MaxMatches,
            Exclude = query.Exclude,
        };
        var partitions = await store.FindCandidatesAsync(audience, request, cancellationToken);
        var scorers = partitions
            .Select(found => RowScorer.Create(found, cues, groups, IndexOf(audience.Partitions, found.Partition)))
            .ToList();
        var ranked = await RankAsync(store, audience, scorers, probe, cancellationToken);
        int toRead = Math.Min(ranked.Count, query.MaxRows * RowsReadPerRowReturned);
        var best = ranked.GetRange(0, toRead).ToDictionary(row => row.Reference);
        var rows = best.Count == 0
            ? []
            : await store.ReadRowsAsync(audience, [.. best.Keys], cancellationToken);
        return new Recollection(
            [.. OneRowPerMessage.Choose([.. rows.Where(row => !IsExcluded(row, query))], best, query.MaxRows).Select(row => AsSpeakers(row, audience))],
            participants,
            Epochs(audience, partitions));
    }

    /// <summary>What another profile of the speaker said is theirs, under the name that they have here: what the other account is called
    /// is for them alone to tell. What it said in the group that reads along stays its own.</summary>
    private static RecalledRow AsSpeakers(RecalledRow row, Audience audience) =>
        row.Author != audience.Speaker
        && row.Reference.Partition.Kind is PartitionKind.Direct or PartitionKind.Shared
        && audience.Profiles.Contains(row.Author)
            ? row with
            {
                Author = audience.Speaker,
                AuthorName = audience.SpeakerName,
                Restatement = row.Restatement?.Replace(row.AuthorName, audience.SpeakerName, StringComparison.Ordinal),
            }
            : row;

    private static (List<string> Terms, List<TermGroup> Groups) Flatten(RecallCues cues)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var terms = new List<string>();
        var groups = new List<TermGroup>();
        foreach (var word in cues.Terms)
        {
            int[] group = new int[word.Variants.Count];
            for (int i = 0; i < group.Length; i++)
            {
                if (!places.TryGetValue(word.Variants[i], out group[i]))
                {
                    group[i] = places[word.Variants[i]] = terms.Count;
                    terms.Add(word.Variants[i]);
                }
            }

            groups.Add(new TermGroup(group, cues.NameWords.Contains(word.Word)));
        }

        return (terms, groups);
    }

    // One row without a vector, and words alone rank all: scores of different sums do not compare.
    private static async ValueTask<List<RankedRow>> RankAsync(
        IRecallStore store, Audience audience, List<RowScorer> scorers, SentenceVector? probe, CancellationToken cancellationToken)
    {
        var ranked = scorers.ConvertAll(static scorer => scorer.Rank(ScoreWeights.Lexical, null));
        if (probe is not null)
        {
            var wanted = new HashSet<RowReference>();
            for (int i = 0; i < scorers.Count; i++)
            {
                ranked[i].Sort();
                wanted.UnionWith(ranked[i].Take(BestByWords).Select(static row => row.Reference));
                var found = scorers[i].Candidates;
                wanted.UnionWith(found.Nearest.Select(seq => new RowReference(found.Partition, seq)));
            }

            var vectors = await store.ReadVectorsAsync(audience, [.. wanted], cancellationToken);
            if (NeighbourCosines.Find(probe, wanted, vectors) is { } cosines)
            {
                ranked = scorers.ConvertAll(scorer => scorer.Rank(ScoreWeights.WithEncoder, cosines));
            }
        }

        var all = ranked.SelectMany(static rows => rows).ToList();
        all.Sort();
        return all;
    }

    private static bool IsExcluded(RecalledRow row, RecallQuery query) =>
        query.Exclude.Any(row.Sources.Contains);

    private static int IndexOf(IReadOnlyList<PartitionKey> partitions, PartitionKey partition)
    {
        for (int i = 0; i < partitions.Count; i++)
        {
            if (partitions[i] == partition)
            {
                return i;
            }
        }

        throw new InvalidOperationException("The store answered with a partition that the audience may not read.");
    }

    private static PartitionEpoch[] Epochs(Audience audience, IReadOnlyList<PartitionCandidates> partitions)
    {
        var epochs = partitions.ToDictionary(found => found.Partition, found => found.Epoch);
        return [.. audience.Partitions.Select(key => new PartitionEpoch(key, epochs.GetValueOrDefault(key)))];
    }
}
