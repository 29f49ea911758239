namespace Confidant.Properties;

/// <summary>A persona of a person's, as it should be known.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Number">Its number among theirs; <see cref="Self"/> stands for the person.</param>
/// <param name="Name">Its name; of others than <c>self</c> a word that nothing else holds.</param>
/// <param name="MadeAt">When it was made.</param>
internal sealed record OwnPersona(int Person, int Number, string Name, DateTimeOffset MadeAt)
{
    /// <summary>The number of the persona that stands for the person.</summary>
    public const int Self = 1;

    /// <summary>Whether it learns.</summary>
    public bool Learns { get; init; } = true;

    /// <summary>What no other persona was ever known by, not even one of the same number that is gone.</summary>
    public (int Person, int Number, DateTimeOffset MadeAt) Key => (Person, Number, MadeAt);
}
