namespace Confidant.Storage;

/// <summary>A claim on work that runs out by itself. Every commit verifies its fence, so a holder that lost it changes nothing.</summary>
/// <param name="Name">What is claimed.</param>
/// <param name="Owner">The process that holds it.</param>
/// <param name="Fence">Rises with every change of hands.</param>
/// <param name="ExpiresAt">When it runs out.</param>
public sealed record Lease(string Name, string Owner, long Fence, DateTimeOffset ExpiresAt);
