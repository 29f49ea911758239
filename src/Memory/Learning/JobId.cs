namespace Confidant.Memory;

/// <summary>A queued background job.</summary>
/// <param name="Value">Its row.</param>
public readonly record struct JobId(long Value);
