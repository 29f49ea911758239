using Confidant.Identity;

namespace Confidant.Memory.Tests.Recall;

/// <summary>Keeps rows in memory and answers as a store does: partition by partition, unranked.</summary>
internal sealed class FakeRecallStore(TextAnalyzer analyzer) : IRecallStore
{
    private readonly List<(RecalledRow Row, long Segment, IndexedText Index)> _rows = [];

    public Dictionary<PartitionKey, long> Epochs { get; } = [];

    public List<Participant> Participants { get; } = [];

    public List<CandidateRequest> Requests { get; } = [];

    /// <summary>Gives rows their vectors; without it all rows wait for theirs.</summary>
    public SentenceEncoder? Encoder { get; set; }

    public RowReference? WithoutVector { get; set; }

    public RecalledRow Add(
        PartitionKey partition, Participant author, string text, DateTimeOffset saidAt, long segment = 1,
        RowKind kind = RowKind.Turn, MessageId? source = null)
    {
        long seq = _rows.Count(row => row.Row.Reference.Partition == partition) + 1;
        var row = new RecalledRow(
            new RowReference(partition, seq), kind, author.User, author.Name, text, null, null, Language.English, saidAt,
            ContextType.Dm, PrivacyScope.Private, [source ?? new MessageId(new Guid(_rows.Count + 1, 0, 0, new byte[8]))]);
        _rows.Add((row, segment, analyzer.Index(text, Language.English)));
        Epochs.TryAdd(partition, 7);
        if (!Participants.Contains(author))
        {
            Participants.Add(author);
        }

        return row;
    }

    public ValueTask<TResult> ReadTogetherAsync<TResult>(
        Audience audience, Func<IRecallStore, ValueTask<TResult>> recall, CancellationToken cancellationToken) => recall(this);

    public ValueTask<IReadOnlyList<PartitionCandidates>> FindCandidatesAsync(
        Audience audience, CandidateRequest request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return ValueTask.FromResult<IReadOnlyList<PartitionCandidates>>(
            [.. audience.Partitions.Where(Epochs.ContainsKey).Select(key => Candidates(key, request))]);
    }

    public ValueTask<IReadOnlyList<RowVector>> ReadVectorsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RowVector>>([.. _rows.Select(row => new RowVector(
            row.Row.Reference, Beside(row, -1), Beside(row, 1), row.Row.Reference == WithoutVector ? null : Encoder?.Encode(row.Row.Text)))]);

    public ValueTask<IReadOnlyList<RecalledRow>> ReadRowsAsync(
        Audience audience, IReadOnlyList<RowReference> rows, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<RecalledRow>>(
            [.. _rows.Select(row => row.Row).Where(row => rows.Contains(row.Reference)).Reverse()]);

    public ValueTask<IReadOnlyList<Participant>> ReadParticipantsAsync(Audience audience, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<Participant>>(Participants);

    // Rows are added in the order of their times within a segment.
    private long? Beside((RecalledRow Row, long Segment, IndexedText Index) row, int direction)
    {
        var segment = _rows
            .Where(other => other.Segment == row.Segment && other.Row.Reference.Partition == row.Row.Reference.Partition
                && other.Row.Kind == row.Row.Kind)
            .Select(other => other.Row.Reference.Seq)
            .ToList();
        int index = segment.IndexOf(row.Row.Reference.Seq) + direction;
        return index >= 0 && index < segment.Count ? segment[index] : null;
    }

    private PartitionCandidates Candidates(PartitionKey key, CandidateRequest request)
    {
        var rows = _rows.Where(row => row.Row.Reference.Partition == key).ToList();
        var matches = request.Terms
            .Select(term => (IReadOnlyList<long>)[.. rows
                .Where(row => row.Index.Terms.Contains(term)).Select(row => row.Row.Reference.Seq)])
            .ToList();
        var hits = matches.SelectMany(seqs => seqs).ToHashSet();
        var candidates = rows.Where((row, i) => i >= rows.Count - request.LatestRows || (Encoder is not null && request.NearestRows > 0)
            || hits.Any(hit => Math.Abs(hit - row.Row.Reference.Seq) <= 2));
        return new PartitionCandidates(
            key,
            Epochs[key],
            new PartitionStatistics(
                rows.Count, rows.Sum(row => row.Index.WordCount), rows.Select(row => row.Segment).Distinct().Count()),
            [.. candidates.Select(row => new CandidateRow(
                row.Row.Reference.Seq, row.Row.Author, row.Row.SaidAt, row.Segment,
                rows.Where(other => other.Segment == row.Segment).Sum(other => other.Index.WordCount),
                row.Index.WordCount, row.Index.HasTimeExpression, Beside(row, -1), Beside(row, 1)))],
            matches,
            [.. matches.Select(seqs => (long)seqs.Count)],
            Encoder is null || request.NearestRows == 0 ? [] : [.. rows.Select(row => row.Row.Reference.Seq)]);
    }
}
