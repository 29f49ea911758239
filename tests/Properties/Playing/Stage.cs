namespace Confidant.Properties;

/// <summary>The product with what should be in it, and what the operations need to find their way.</summary>
internal sealed class Stage(World world)
{
    private int _numbers;
    private int _canaries;

    /// <summary>The product.</summary>
    public World World { get; } = world;

    /// <summary>What should be there now.</summary>
    public Situation Situation { get; set; } = new();

    /// <summary>What should be there once the backup is restored; null before there is one.</summary>
    public Situation? BackedUp { get; set; }

    /// <summary>Messages that were forgotten, in the store or in a backup.</summary>
    public Dictionary<int, Said> Forgotten { get; } = [];

    /// <summary>Feeds that were disconnected, in the store or in a backup.</summary>
    public HashSet<Guid> Disconnected { get; } = [];

    /// <summary>Personas that were deleted, in the store or in a backup.</summary>
    public HashSet<(int Person, int Number, DateTimeOffset MadeAt)> ForgottenPersonas { get; } = [];

    /// <summary>What people had chosen of their posts when they forgot everything.</summary>
    public HashSet<(int Person, string? OnlyTag, string? WithoutTag, DateTimeOffset? Since)> ForgottenChoices { get; } = [];

    /// <summary>Claims that were forgotten, in the store or in a backup.</summary>
    public HashSet<KeyValuePair<(int Person, int Handle), DateTimeOffset>> ForgottenClaims { get; } = [];

    /// <summary>Every message that was ever kept, with the words it had.</summary>
    public List<Said> EverSaid { get; } = [];

    /// <summary>What is posted elsewhere, by person and account.</summary>
    public Dictionary<(int Person, int Account), List<SourcePost>> Sources { get; } = [];

    /// <summary>Answers that were made and not committed.</summary>
    public List<Computed> Computed { get; } = [];

    /// <summary>Audiences that were resolved before their group changed.</summary>
    public List<(Reader Reader, Identity.Audience Audience)> Stale { get; } = [];

    /// <summary>Rises whenever something that was read may have changed.</summary>
    public int Changes { get; set; }

    /// <summary>Every word that was ever used.</summary>
    public IEnumerable<string> Canaries => Enumerable.Range(0, _canaries).Select(Canary.Of);

    /// <summary>A new number on the platform.</summary>
    public int NextNumber() => ++_numbers;

    /// <summary>A new word.</summary>
    public string NextCanary() => Canary.Of(_canaries++);

    /// <summary>The message that an index means; null where none is kept.</summary>
    public Said? Pick(int index) => Situation.Said.Count == 0 ? null : Situation.Said[index % Situation.Said.Count];

    /// <summary>Notes that a person belongs to the group of a place, or no longer does.</summary>
    public async Task NoteMemberAsync(int person, Place place, bool isMember)
    {
        if (place.Group is not { } number)
        {
            return;
        }

        GroupState group = Situation.Groups[number];
        Identity.GroupContext context = await World.GroupAsync(place, group.IsPublic);
        await World.Store.Profiles.NoteMemberAsync(
            context.Id, (await World.ProfileAsync(person)).Id, isMember, World.Now, default);
        Situation = Situation with
        {
            Groups = Situation.Groups.SetItem(
                number, group with { Members = isMember ? group.Members.Add(person) : group.Members.Remove(person) }),
        };
    }

    /// <summary>Puts a message in its own place.</summary>
    public void Replace(Said said) => Situation = Situation with
    {
        Said = Situation.Said.SetItem(Situation.Said.FindIndex(other => other.Number == said.Number), said),
    };

    /// <summary>Takes away what rests on messages: replies, and chunks that wait.</summary>
    /// <param name="numbers">The messages.</param>
    /// <param name="answersToo">Also what only answers them.</param>
    public void DropReplies(IReadOnlySet<int> numbers, bool answersToo) => Situation = Situation with
    {
        Spoken = Situation.Spoken.RemoveAll(spoken => spoken.Sources.Any(numbers.Contains)
            || (answersToo && spoken.InReplyTo is { } answered && numbers.Contains(answered))),
    };

    /// <summary>Takes messages away with all that rests on them.</summary>
    public void Erase(IReadOnlySet<int> numbers)
    {
        DropReplies(numbers, answersToo: true);
        Situation = Situation with { Said = Situation.Said.RemoveAll(said => numbers.Contains(said.Number)) };
        Changes++;
    }

    /// <summary>Notes audiences of a person that were resolved before something that narrows them; the latest ones only, since each is read
    /// through at every check.</summary>
    public async Task RememberAudiencesAsync(int person)
    {
        Stale.RemoveAll(static stale => stale.Reader.Kind == ReaderKind.Direct);
        var reader = new Reader(ReaderKind.Direct, 0, person, null, 0) { IsStale = true };
        Stale.Add((reader, await World.AudienceAsync(reader, Situation)));
    }

    /// <summary>Every reader there is, as the groups are now.</summary>
    public IEnumerable<Reader> Readers()
    {
        for (int person = 0; person < Confidant.Properties.Situation.People; person++)
        {
            for (int agent = 0; agent < 2; agent++)
            {
                yield return new Reader(ReaderKind.Direct, agent, person, null, 0);
                yield return new Reader(ReaderKind.Public, agent, person, null, 0);
            }

            foreach (Place place in Place.All)
            {
                if (place.Group is { } group)
                {
                    yield return new Reader(ReaderKind.Group, place.Agent, person, group, Situation.Groups[group].Epoch);
                }
            }
        }
    }
}
