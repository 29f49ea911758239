namespace Confidant.Adapters.Playground;

/// <summary>A room as the page gets it.</summary>
internal sealed record ShownRoom(string Id, string Name, bool IsPrivate, IReadOnlyList<string> Members);
