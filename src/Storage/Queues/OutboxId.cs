namespace Confidant.Storage;

/// <summary>A chunk that waits to be sent; ids rise in the order of commit.</summary>
/// <param name="Value">Its row.</param>
public readonly record struct OutboxId(long Value);
