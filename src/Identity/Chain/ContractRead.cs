namespace Confidant.Identity;

/// <summary>What was read of a contract: a value, nothing, or no answer.</summary>
/// <param name="IsFound">Whether there is a value.</param>
/// <param name="Value">The value.</param>
/// <param name="Problem">Why there is no answer; null where there is one.</param>
internal readonly record struct ContractRead<T>(bool IsFound, T? Value, ChainProblem? Problem);
