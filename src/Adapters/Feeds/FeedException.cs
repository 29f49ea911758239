namespace Confidant.Adapters.Feeds;

/// <summary>A feed or an export cannot be read. The message never holds anybody's words, a secret or an address.</summary>
public sealed class FeedException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="message">What exactly, for the log.</param>
    public FeedException(FeedFault fault, string message)
        : base(message) => Fault = fault;

    /// <summary>Makes one with its cause.</summary>
    public FeedException(FeedFault fault, string message, Exception inner)
        : base(message, inner) => Fault = fault;

    /// <summary>Why.</summary>
    public FeedFault Fault { get; }

    /// <summary>Whether the same may succeed later.</summary>
    public bool IsTransient => Fault is FeedFault.Busy or FeedFault.Unavailable;

    /// <summary>When to ask again at the earliest; null where nothing was said.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
