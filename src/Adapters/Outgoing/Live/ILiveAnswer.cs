using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>One answer that is shown while it is made. Calls come one after the other; none fails for the caller. Once it is disposed
/// of, nobody can stop it any more.</summary>
public interface ILiveAnswer : IDisposable
{
    /// <summary>The pause from one showing to the next.</summary>
    TimeSpan Pause { get; }

    /// <summary>How long the platform shows what it was given, before it wants it again; null where it stays.</summary>
    TimeSpan? Lasts { get; }

    /// <summary>Shows the words so far, at once or not at all: within the platform's limits, and never at the cost of messages.</summary>
    ValueTask ShowAsync(FormattedText words, CancellationToken cancellationToken);

    /// <summary>Ends the showing, before the whole answer is committed.</summary>
    /// <returns>The message that the answer takes the place of; null where it is a new one.</returns>
    ValueTask<PlatformMessageId?> FinishAsync(CancellationToken cancellationToken);

    /// <summary>Takes away what was shown: it may not be said any more, or no answer follows.</summary>
    ValueTask WithdrawAsync(CancellationToken cancellationToken);
}
