using System.Collections.Immutable;
using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>What a message is besides that is a post of its speaker's.</summary>
internal sealed record Post
{
    /// <summary>Which of the person's accounts it is of.</summary>
    public required int Account { get; init; }

    /// <summary>Its id there.</summary>
    public required string ExternalId { get; init; }

    /// <summary>Whether its source shows it to everybody.</summary>
    public required bool IsPublic { get; init; }

    /// <summary>What its source tells of whose words it is.</summary>
    public required NotLearned Nature { get; init; }

    /// <summary>Its tag; empty for none.</summary>
    public required string Tag { get; init; }

    /// <summary>Why it is not learned from.</summary>
    public NotLearned Verdict { get; init; }

    /// <summary>What its person decided of this one; null for nothing.</summary>
    public bool? Chosen { get; init; }

    /// <summary>Whether it is like words that were said to the bot in private.</summary>
    public bool IsHandedOver { get; init; }

    /// <summary>Whether its person made it private.</summary>
    public bool IsMarkedPrivate { get; init; }

    /// <summary>Whether its feed was disconnected since, and its posts were to stay.</summary>
    public bool IsLeftBehind { get; init; }

    /// <summary>Whether it was left out or taken in with many others, and waits to be settled.</summary>
    public bool IsUnsettled { get; init; }

    /// <summary>The personas that keep it in mind.</summary>
    public ImmutableHashSet<int> Minds { get; init; } = [];
}
