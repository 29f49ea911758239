namespace Confidant.Memory;

/// <summary>The new value in a correction: "no, it's on Friday".</summary>
/// <param name="Quote">The sentence, verbatim.</param>
/// <param name="Times">The times in it.</param>
/// <param name="Words">The value's words, without what introduces them.</param>
/// <param name="Kind">What the words name.</param>
/// <param name="Wrong">The words that it says are wrong ("not Thursday"); null where it does not say.</param>
internal sealed record CorrectedValue(
    string Quote, IReadOnlyList<CorrectedTime> Times, string Words, CorrectedKind Kind, string? Wrong);
