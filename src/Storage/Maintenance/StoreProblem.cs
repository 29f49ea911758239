namespace Confidant.Storage;

/// <summary>One kind of fault that was found.</summary>
/// <param name="Fault">The kind.</param>
/// <param name="Count">How often.</param>
public readonly record struct StoreProblem(StoreFault Fault, long Count);
