using System.Collections.Immutable;

namespace Confidant.Properties;

/// <summary>Everything that should be in the store at one moment; a backup of the store has its own.</summary>
internal sealed record Situation
{
    /// <summary>How many people there are.</summary>
    public const int People = 3;

    /// <summary>How many groups there are.</summary>
    public const int GroupCount = 4;

    /// <summary>The messages that are kept, run out or not, in the order they were stored.</summary>
    public ImmutableList<Said> Said { get; init; } = [];

    /// <summary>The bot's words.</summary>
    public ImmutableList<Spoken> Spoken { get; init; } = [];

    /// <summary>What arrived and is not handled.</summary>
    public ImmutableList<Waiting> Waiting { get; init; } = [];

    /// <summary>The groups.</summary>
    public ImmutableList<GroupState> Groups { get; init; } = [.. Enumerable.Repeat(new GroupState(), GroupCount)];

    /// <summary>The people's settings.</summary>
    public ImmutableList<PersonState> Settings { get; init; } = [.. Enumerable.Repeat(new PersonState(), People)];

    /// <summary>Who is one with whom, and who was asked.</summary>
    public ImmutableList<Bond> Bonds { get; init; } = [];

    /// <summary>Who claims which handle, and since when.</summary>
    public ImmutableDictionary<(int Person, int Handle), DateTimeOffset> Claims { get; init; } =
        ImmutableDictionary<(int Person, int Handle), DateTimeOffset>.Empty;

    /// <summary>The feeds that people connected.</summary>
    public ImmutableList<FeedState> Feeds { get; init; } = [];

    /// <summary>The personas that people have, by their numbers.</summary>
    public ImmutableList<OwnPersona> Personas { get; init; } = [];

    /// <summary>What was forgotten by topic, or as a whole.</summary>
    public ImmutableList<ForgetMark> Marks { get; init; } = [];

    /// <summary>Shown buttons that hold words: whose, and which.</summary>
    public ImmutableList<(int Person, string Canary)> Buttons { get; init; } = [];

    /// <summary>The group of a place; null where it is private.</summary>
    public GroupState? GroupOf(Place place) => place.Group is { } group ? Groups[group] : null;

    /// <summary>A person with those who are one with them.</summary>
    public IEnumerable<int> ProfilesOf(int person) =>
        Bonds.Where(bond => bond.Holds && bond.Has(person)).Select(bond => bond.OtherThan(person)).Prepend(person);

    /// <summary>Whether a person's own persona learns.</summary>
    public bool SelfLearns(int person) => Personas.Find(persona => persona.Person == person && persona.Number == OwnPersona.Self)?.Learns ?? true;

    /// <summary>Whether a person is another, as both have confirmed.</summary>
    public bool AreOne(int person, int other) => person == other || Bonds.Exists(bond => bond.Holds && bond.IsBetween(person, other));

    /// <summary>Whether a person lets another, who is one with them, read their private chats.</summary>
    public bool IsOpened(int owner, int reader) =>
        owner == reader || Bonds.Exists(bond => bond.Holds && bond.IsBetween(owner, reader) && bond.Opened.Contains(owner));

    /// <summary>Whether what a person says is shared: where all that is them allow it, since before it arrived.</summary>
    public bool IsShared(int person, DateTimeOffset receivedAt) =>
        ProfilesOf(person).All(profile => Settings[profile].IsSharing && Settings[profile].SharingSince <= receivedAt);

    /// <summary>When what is said now runs out: by the shortest of the retentions of its speaker, those who are one with them, and its
    /// group; null for never.</summary>
    public DateTimeOffset? ExpiryOfNew(Place place, int person, DateTimeOffset saidAt) => ProfilesOf(person)
        .Select(profile => ExpiryOf(place, profile, saidAt)).Aggregate(Earliest);

    /// <summary>When what was said runs out: by the shorter of its speaker's and its group's retention; null for never.</summary>
    public DateTimeOffset? ExpiryOf(Place place, int person, DateTimeOffset saidAt) =>
        Earliest(After(saidAt, Settings[person].RetentionDays), After(saidAt, GroupOf(place)?.RetentionDays));

    /// <summary>When a reply runs out that is made now.</summary>
    public DateTimeOffset? ExpiryOfNew(Spoken spoken) => GroupOf(spoken.Place) is not null
        ? ExpiryOf(spoken)
        : ProfilesOf(spoken.Addressee).Select(profile => ExpiryOf(spoken with { Addressee = profile })).Aggregate(Earliest);

    /// <summary>When a reply runs out: with what it rests on, and no later than what people say in its place.</summary>
    public DateTimeOffset? ExpiryOf(Spoken spoken)
    {
        int? days = GroupOf(spoken.Place) is { } group ? group.RetentionDays : Settings[spoken.Addressee].RetentionDays;
        DateTimeOffset? expiry = After(spoken.SaidAt, days);
        foreach (int source in spoken.InReplyTo is { } answered ? spoken.Sources.Append(answered) : spoken.Sources)
        {
            expiry = Earliest(expiry, Find(source)?.ExpiresAt);
        }

        return expiry;
    }

    private static DateTimeOffset? After(DateTimeOffset saidAt, int? days) => days is { } count ? saidAt.AddDays(count) : null;

    private static DateTimeOffset? Earliest(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other : other is null || one < other ? one : other;

    /// <summary>Whether messages can come from a place.</summary>
    public bool IsPresentIn(Place place) => GroupOf(place) is not { IsActive: false };

    /// <summary>The message of a number; null where it is not kept.</summary>
    public Said? Find(int number) => Said.Find(said => said.Number == number);
}
