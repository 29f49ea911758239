namespace Confidant.EndToEnd.Support;

/// <summary>A press of a button.</summary>
/// <param name="Notice">What the one who pressed was told by the way; completes when they were.</param>
internal sealed record ButtonPress(Func<Task<string?>> Notice);
