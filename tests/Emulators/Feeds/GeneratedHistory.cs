namespace Confidant.Emulators.Feeds;

/// <summary>What somebody posted over the years: the same for the same seed, made anew wherever it is read, so that long ones take no
/// memory.</summary>
public sealed record GeneratedHistory
{
    private const int SecondsApart = 2_400;
    private static readonly DateTimeOffset _first = new(2014, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Makes one.</summary>
    /// <param name="seed">What all of it follows from.</param>
    /// <param name="count">How many posts there are.</param>
    public GeneratedHistory(int seed, int count) => (Seed, Count) = (seed, count);

    /// <summary>What all of it follows from.</summary>
    public int Seed { get; init; }

    /// <summary>How many posts there ever were.</summary>
    public int Count { get; init; }

    /// <summary>The account's number.</summary>
    public long AccountId => 1_000_000 + Seed;

    /// <summary>The account's name.</summary>
    public string Handle { get; init; } = "ana_sol";

    /// <summary>What the person is called.</summary>
    public string Name { get; init; } = "Ana Sólveig Núñez";

    /// <summary>Words that stand in posts, by the post's number.</summary>
    public IReadOnlyDictionary<int, string> Canaries { get; init; } = new Dictionary<int, string>();

    /// <summary>How often posts were edited, by number.</summary>
    public IReadOnlyDictionary<int, int> Edits { get; init; } = new Dictionary<int, int>();

    /// <summary>The posts that their author deleted.</summary>
    public IReadOnlySet<int> Deleted { get; init; } = new HashSet<int>();

    /// <summary>When the account was made.</summary>
    public DateTimeOffset AccountMadeAt => _first.AddDays(-30);

    /// <summary>When the last post was made.</summary>
    public DateTimeOffset LastAt => TimeOf(Math.Max(Count - 1, 0));

    /// <summary>The posts that are there, the oldest first.</summary>
    public IEnumerable<GeneratedPost> Posts => Enumerable.Range(0, Count).Where(number => !Deleted.Contains(number)).Select(PostOf);

    /// <summary>What has become of it some time later.</summary>
    /// <param name="added">How many posts came.</param>
    /// <param name="edited">Posts that were edited.</param>
    /// <param name="deleted">Posts that were deleted.</param>
    public GeneratedHistory Later(int added, IEnumerable<int> edited, IEnumerable<int> deleted)
    {
        var edits = new Dictionary<int, int>(Edits);
        foreach (int number in edited)
        {
            edits[number] = edits.GetValueOrDefault(number) + 1;
        }

        return this with { Count = Count + added, Edits = edits, Deleted = new HashSet<int>([.. Deleted, .. deleted]) };
    }

    /// <summary>One post, also where it was deleted.</summary>
    public GeneratedPost PostOf(int number)
    {
        int edits = Edits.GetValueOrDefault(number);
        GeneratedPost post = GeneratedWords.Write(new Random(HashOf(number)), number, TimeOf(number), edits);
        return Canaries.TryGetValue(number, out string? canary) ? post with { Text = $"{post.Text} {canary}" } : post;
    }

    // Now and then two are of one second.
    private DateTimeOffset TimeOf(int number)
    {
        int last = number % 50 == 49 ? number - 1 : number;
        return _first.AddSeconds((last * (long)SecondsApart) + ((HashOf(last) & int.MaxValue) % (SecondsApart / 2)));
    }

    private int HashOf(int number)
    {
        unchecked
        {
            uint mixed = ((uint)Seed * 2_654_435_761u) ^ ((uint)number * 2_246_822_519u);
            mixed = (mixed ^ (mixed >> 15)) * 3_266_489_917u;
            return (int)(mixed ^ (mixed >> 13));
        }
    }
}
