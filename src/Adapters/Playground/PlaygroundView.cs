namespace Confidant.Adapters.Playground;

/// <summary>What the page shows beside the chat.</summary>
/// <param name="Items">What is remembered about the person, newest first; at most 100.</param>
/// <param name="Sources">What the last answer to the person in the room rested on; empty where it rested on nothing, or
/// where a source is no longer readable.</param>
public sealed record PlaygroundView(IReadOnlyList<PlaygroundMemory> Items, IReadOnlyList<PlaygroundMemory> Sources);
