namespace Confidant.Adapters.Playground;

/// <summary>The number of what was accepted.</summary>
internal sealed record Accepted(string Id);
