namespace Confidant.Emulators.Models;

/// <summary>What the emulated model does with one request.</summary>
public abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>Answers. A stream brings it word by word.</summary>
    /// <param name="Text">The words; may be none.</param>
    public sealed record Say(string Text) : ModelReply
    {
        /// <summary>Whether it was cut at the longest length that was asked for.</summary>
        public bool IsCutByLength { get; init; }
    }

    /// <summary>Calls a function.</summary>
    /// <param name="Name">The function.</param>
    /// <param name="Arguments">Its arguments as JSON.</param>
    public sealed record Call(string Name, string Arguments) : ModelReply;

    /// <summary>Declines to answer.</summary>
    public sealed record Decline : ModelReply;

    /// <summary>Refuses the request. The body of the refusal repeats the request, as some servers do.</summary>
    /// <param name="Status">The HTTP status.</param>
    public sealed record Fail(int Status) : ModelReply
    {
        /// <summary>The pause to ask for; null for none.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>Answers with something that is no JSON of the protocol.</summary>
    public sealed record Malformed : ModelReply;

    /// <summary>Begins a stream and ends the connection in the middle; a whole answer is cut in the middle.</summary>
    /// <param name="Text">The words before.</param>
    public sealed record Cut(string Text) : ModelReply;

    /// <summary>Begins a stream, says some words and ends it politely, without saying that this is the end.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Fade(string Text) : ModelReply;

    /// <summary>Says some words, and the rest only when it is told to.</summary>
    /// <param name="Text">The words before.</param>
    /// <param name="Rest">The words after.</param>
    /// <param name="Release">Ends when the rest may come.</param>
    public sealed record Slow(string Text, string Rest, Task Release) : ModelReply
    {
        /// <summary>Ends when the answer may.</summary>
        public Task End { get; init; } = Task.CompletedTask;
    }

    /// <summary>Does not answer until the caller gives up.</summary>
    /// <param name="Text">The words that a stream brings before; may be none.</param>
    public sealed record Hang(string Text = "") : ModelReply;
}
