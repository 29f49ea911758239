namespace Confidant.Adapters;

/// <summary>One thing that a message carries besides words.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What its sender or platform calls it: a file's name, a title, a place; null where nothing does.</param>
/// <param name="Seconds">How long it plays; null where it does not, or the platform does not say.</param>
public sealed record IncomingMedia(MediaKind Kind, string? Name = null, int? Seconds = null)
{
    /// <summary>Where its content can be had, for a picture, a sound or a file; null where it cannot.</summary>
    public IncomingFile? File { get; init; }

    /// <summary>What a model says that it shows; null where none has looked. Nobody's statement.</summary>
    public string? Shows { get; init; }

    /// <summary>Whether a model has written down what is said in it: then those words stand among the message's.</summary>
    public bool IsTranscribed { get; init; }
}
