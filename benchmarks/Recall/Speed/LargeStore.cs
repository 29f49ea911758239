using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Recall;

/// <summary>A store of many groups: one of 100,000 rows, the others of 10,000.</summary>
internal sealed class LargeStore(BenchmarkStore store, int rows)
{
    /// <summary>Rows of the large group.</summary>
    public const int LargeGroup = 100_000;

    /// <summary>Rows of the others.</summary>
    public const int MediumGroup = 10_000;

    private const int Speakers = 20;
    private const int AppendsAtOnce = 512;
    private const int VectorsAtOnce = 4096;
    private const int RowsOfTalk = 20;
    private static readonly DateTimeOffset _start = new(2025, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The groups: the large one first.</summary>
    public IReadOnlyList<(string Name, int Rows)> Groups { get; } =
    [
        ("large", LargeGroup),
        .. Enumerable.Range(0, (rows - LargeGroup) / MediumGroup).Select(static i => ($"medium-{i}", MediumGroup)),
    ];

    /// <summary>Who asks in a group.</summary>
    public async Task<Audience> AudienceAsync(string group, int speaker = 0) => store.Get<AudienceResolver>().Resolve(
        Agent.Default,
        await SpeakerAsync(group, speaker),
        ChatKind.Group,
        await store.ResolveGroupAsync(BenchmarkStore.Conversation(group)));

    /// <summary>A person of a group.</summary>
    public ValueTask<UserProfile> SpeakerAsync(string group, int speaker) => store.ResolveAsync($"{group} {speaker}");

    /// <summary>The talk of a group, the same at every run.</summary>
    public static IEnumerable<string> Talk(string group, int rows)
    {
        var talk = new SyntheticTalk(group.Sum(static letter => letter));
        return Enumerable.Range(0, rows).Select(_ => talk.Row());
    }

    /// <summary>Fills the store where it is empty.</summary>
    public async Task FillAsync()
    {
        foreach ((string name, int size) in Groups)
        {
            Audience audience = await AudienceAsync(name);
            PartitionCandidates present = (await store.Get<IRecallStore>().FindCandidatesAsync(
                audience, new CandidateRequest([], 0), CancellationToken.None))[0];
            if (present.Statistics.Rows == 0)
            {
                await FillAsync(name, size);
            }
        }
    }

    /// <summary>Gives every row of a group a vector. They are made up, for the encoder would take an hour.</summary>
    public async Task EncodeAsync(string group)
    {
        PartitionKey partition = (await AudienceAsync(group)).Partitions[0];
        PartitionAuthority authority = store.Get<PartitionAuthorityIssuer>().Issue(partition, PartitionPurpose.Encode);
        while (await store.Get<IVectorBacklog>().ReadWaitingAsync(
            authority, SentenceVector.BuiltIn, VectorsAtOnce, CancellationToken.None) is { Count: > 0 } waiting)
        {
            await store.Get<IVectorBacklog>().CommitAsync(
                authority,
                SentenceVector.BuiltIn,
                [.. waiting.Select(static row => new EncodedRow(row.Seq, SyntheticTalk.VectorOf(row.Text)))],
                CancellationToken.None);
        }
    }

    private async Task FillAsync(string name, int size)
    {
        ConversationKey conversation = BenchmarkStore.Conversation(name);
        GroupContext group = await store.ResolveGroupAsync(conversation);
        var speakers = new List<UserProfile>();
        for (int i = 0; i < Speakers; i++)
        {
            speakers.Add(await SpeakerAsync(name, i));
        }

        foreach ((int Number, string Text)[] batch in Talk(name, size).Index().Chunk(AppendsAtOnce))
        {
            await Task.WhenAll(batch.Select(row => store.Get<ITranscript>().AppendAsync(
                store.ToMessage(
                    new DialogueTurn("", row.Text, TimeOf(row.Number)), row.Number, speakers[row.Number * 7 % Speakers], conversation, group),
                CancellationToken.None).AsTask()));
        }
    }

    private static DateTimeOffset TimeOf(int number) => _start + TimeSpan.FromHours(number / RowsOfTalk) + TimeSpan.FromSeconds(number % RowsOfTalk * 20);
}
