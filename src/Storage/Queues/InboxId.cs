namespace Confidant.Storage;

/// <summary>An accepted event; ids rise in the order of acceptance.</summary>
/// <param name="Value">Its row.</param>
public readonly record struct InboxId(long Value);
