using System.Collections.Immutable;

namespace Confidant.Properties;

/// <summary>Everything that should be in the store at one moment; a backup of the store has its own.</summary>
internal sealed record Situation
{
    /// <summary>How many people there are.</summary>
    public const int People = 3;

    /// <summary>How many groups there are.</summary>
    public const int GroupCount = 3;

    /// <summary>How long a group's words are kept.</summary>
    public const int GroupRetentionDays = 90;

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

    /// <summary>Shown buttons that hold words: whose, and which.</summary>
    public ImmutableList<(int Person, string Canary)> Buttons { get; init; } = [];

    /// <summary>The group of a place; null where it is private.</summary>
    public GroupState? GroupOf(Place place) => place.Group is { } group ? Groups[group] : null;

    /// <summary>Whether messages can come from a place.</summary>
    public bool IsPresentIn(Place place) => GroupOf(place) is not { IsActive: false };

    /// <summary>The message of a number; null where it is not kept.</summary>
    public Said? Find(int number) => Said.Find(said => said.Number == number);
}
