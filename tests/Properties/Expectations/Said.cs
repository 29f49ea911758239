namespace Confidant.Properties;

/// <summary>A message as it should be kept.</summary>
internal sealed record Said
{
    /// <summary>Its number on the platform.</summary>
    public required int Number { get; init; }

    /// <summary>The id that the store gave it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who said it.</summary>
    public required int Person { get; init; }

    /// <summary>Where.</summary>
    public required Place Place { get; init; }

    /// <summary>The group's epoch then; 0 in private.</summary>
    public required int Epoch { get; init; }

    /// <summary>How open it is.</summary>
    public required Openness Scope { get; init; }

    /// <summary>The word that nothing else holds.</summary>
    public required string Canary { get; init; }

    /// <summary>How it is said.</summary>
    public required Phrase Phrase { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When it runs out; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether something may be learned from it.</summary>
    public bool Learns { get; init; }

    /// <summary>Whether that was done.</summary>
    public bool IsLearned { get; init; }

    /// <summary>When it was forgotten with an undo; null where it was not.</summary>
    public DateTimeOffset? HiddenAt { get; init; }

    /// <summary>What somebody it is about wants of it.</summary>
    public Objection Objection { get; init; }

    /// <summary>Whether it was set as a value, so that no platform delivers it.</summary>
    public bool IsSet { get; init; }

    /// <summary>Whether what was learned from it belongs to its speaker rather than to the agent.</summary>
    public bool IsContext => IsLearned && Phrase.IsContext && Place.Group is null;

    /// <summary>Whether it was announced rather than said in a group.</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Whether what can be learned from it is kept: of their own context, nothing that is announced.</summary>
    public bool States => Phrase.States && !(IsAnnounced && Phrase.IsContext);

    /// <summary>Whether the words are another's, whom the speaker forwards.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>What it is besides, where it is a post; null for what is said to the bot.</summary>
    public Post? Post { get; init; }

    /// <summary>Whether only its speaker's own commands show it: what they took back from a group, or left out of what is learned.</summary>
    public bool IsSealed => Scope == Openness.Private && (Place.Group is not null || Post is { IsHandedOver: false });

    /// <summary>Whether no platform delivers it as a message.</summary>
    public bool IsUndelivered => IsSet || Post is not null;

    /// <summary>Rises with every change of words or scope.</summary>
    public int Version { get; init; }

    /// <summary>The words.</summary>
    public string Text =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Phrase.Pattern, Canary, World.NameOf((Person + 1) % Situation.People))
        + (Post is { Tag.Length: > 0 } ? $" #{Post.Tag}" : "");

    /// <summary>What is kept: another's words are marked as that.</summary>
    public string Kept => IsForwarded ? $"[forwarded: {Text}]" : Text;
}
