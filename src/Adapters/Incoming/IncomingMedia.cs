namespace Confidant.Adapters;

/// <summary>One thing that a message carries besides words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What its sender or platform calls it: a file's name, a title, a place; null where nothing does.</param>
/// <param name="Seconds">How long it plays; null where it does not, or the platform does not say.</param>
public sealed record IncomingMedia(MediaKind Kind, string? Name = null, int? Seconds = null);
