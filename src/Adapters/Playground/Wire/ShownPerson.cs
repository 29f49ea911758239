namespace Confidant.Adapters.Playground;

/// <summary>A person as the page gets them.</summary>
internal sealed record ShownPerson(string Id, string Name);
