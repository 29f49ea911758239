namespace Confidant.Memory;

/// <summary>A time in a correction.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Words">Its words.</param>
internal readonly record struct CorrectedTime(TimeKind Kind, string Words);
