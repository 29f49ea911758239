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
}
