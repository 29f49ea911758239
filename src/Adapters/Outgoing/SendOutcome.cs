using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>What became of a message that was to be sent.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform has it.</summary>
    public sealed record Sent : SendOutcome
    {
        /// <summary>The number that the message has in its conversation's chat, where the platform tells of deletions; null
        /// elsewhere, and for one that went to another chat.</summary>
        public PlatformMessageId? Message { get; init; }

        /// <summary>The message as it can be replaced; null where it cannot, or the platform does not tell.</summary>
        public PlatformMessageId? Shown { get; init; }

        /// <summary>Where the message asks a question and can be replied to: where it stands. Null elsewhere.</summary>
        public AskedMessage? Asked { get; init; }
    }

    /// <summary>Not now: the same message again after the pause.</summary>
    /// <param name="After">The pause the platform asked for, or a sensible one.</param>
    /// <param name="Reason">The kind of error, without anybody's words.</param>
    public sealed record Retry(TimeSpan After, string Reason) : SendOutcome;

    /// <summary>The recipient does not let us write: blocked, removed, deactivated.</summary>
    public sealed record Blocked : SendOutcome;

    /// <summary>The chat has a new id: the same message again, there.</summary>
    /// <param name="To">The new chat.</param>
    public sealed record Moved(ChatId To) : SendOutcome;

    /// <summary>The platform takes no file of this size; what the file says of that is to be sent in its place.</summary>
    public sealed record FileTooLarge : SendOutcome;

    /// <summary>The platform will never take it.</summary>
    /// <param name="Reason">The kind of refusal, without anybody's words.</param>
    public sealed record Refused(string Reason) : SendOutcome;
}
