using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>Ends turns.</summary>
public interface ITurnStore
{
    /// <summary>Commits a turn, or tells why it cannot be.</summary>
    /// <exception cref="StoreFullException">There is no room; nothing was changed.</exception>
    ValueTask<CommitOutcome> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Whether a turn could be committed as it stands: whether what it read and rests on is still there for its audience.
    /// Nothing is changed.</summary>
    ValueTask<bool> MayCommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Looks a pressed button up, for the person who pressed it.</summary>
    ValueTask<ButtonLookup> FindButtonAsync(
        string token, ConversationKey conversation, SubjectAuthority presser, CancellationToken cancellationToken);

    /// <summary>Notes which message asks a question that was committed as a <see cref="ButtonDraft"/>.</summary>
    /// <param name="token">The question's token; one that is not known any more is left alone.</param>
    /// <param name="place">Where the message stands.</param>
    /// <param name="message">Its number there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask NoteQuestionAsync(
        string token, ConversationKey place, PlatformMessageId message, CancellationToken cancellationToken);

    /// <summary>The question that a message asks of the person who replies to it; null where it asks none of them, or where it was
    /// answered, or ran out.</summary>
    ValueTask<AskedQuestion?> FindQuestionAsync(
        ConversationKey place, PlatformMessageId message, SubjectAuthority answerer, CancellationToken cancellationToken);
}
