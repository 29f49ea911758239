using System.Collections.Immutable;

namespace Confidant.Properties;

/// <summary>That two people of a history are one, proposed or confirmed.</summary>
/// <param name="Id">The id that the store knows it by.</param>
/// <param name="One">Who proposed it.</param>
/// <param name="Other">The other side.</param>
/// <param name="ProposedAt">When.</param>
internal sealed record Bond(Guid Id, int One, int Other, DateTimeOffset ProposedAt)
{
    private static readonly TimeSpan _patience = TimeSpan.FromHours(24);

    /// <summary>The sides that have confirmed it.</summary>
    public ImmutableHashSet<int> Confirmed { get; init; } = [];

    /// <summary>The sides that let the other read their private chats.</summary>
    public ImmutableHashSet<int> Opened { get; init; } = [];

    /// <summary>Whether both have confirmed it.</summary>
    public bool Holds => Confirmed.Count == 2;

    /// <summary>Whether it is between two people, whoever proposed it.</summary>
    public bool IsBetween(int one, int other) => (One == one && Other == other) || (One == other && Other == one);

    /// <summary>Whether a person is one of its sides.</summary>
    public bool Has(int person) => One == person || Other == person;

    /// <summary>The other side than a person.</summary>
    public int OtherThan(int person) => One == person ? Other : One;

    /// <summary>Whether it holds, or can still be confirmed.</summary>
    public bool IsThere(DateTimeOffset time) => Holds || time < ProposedAt + _patience;
}
