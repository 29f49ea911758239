namespace Confidant.Emulators.Feeds;

/// <summary>One post of a generated history.</summary>
/// <param name="Number">Its place in the history, from 0.</param>
/// <param name="At">When it was posted, to the second.</param>
/// <param name="Text">What its author wrote.</param>
/// <param name="Kind">Whose words it is.</param>
public sealed record GeneratedPost(int Number, DateTimeOffset At, string Text, GeneratedKind Kind)
{
    /// <summary>Its tags without "#".</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>Whom it names, without "@".</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>How many liked it.</summary>
    public int Likes { get; init; }

    /// <summary>How many answered it.</summary>
    public int Comments { get; init; }

    /// <summary>How many passed it on.</summary>
    public int Shares { get; init; }

    /// <summary>The address in it that its platform shortens; null where there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Whether a picture goes with it.</summary>
    public bool HasPicture { get; init; }

    /// <summary>Whether its author shows it to everybody, where the platform has that for each post.</summary>
    public bool IsPublic { get; init; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; init; }
}
