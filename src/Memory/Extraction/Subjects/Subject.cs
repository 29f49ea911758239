namespace Confidant.Memory;

/// <summary>The subject of a clause.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="Verb">The token its verb begins at, adverbs before it included.</param>
/// <param name="Key">A name for it in attributes ("marta", "rehearsal"); null where it is none in particular.</param>
/// <param name="Person">The person named in it; null where none.</param>
internal sealed record Subject(SubjectKind Kind, int First, int Verb, string? Key = null, string? Person = null)
{
    /// <summary>All who are named in it: "Bob and Marta".</summary>
    public IReadOnlyList<string> Named { get; init; } = Person is null ? [] : [Person];
}
