using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A person's own view of their feeds. Changes are made with the turn, or the request, that asks for them. Every member is one
/// whole transaction.</summary>
public interface IFeedStore
{
    /// <summary>Most feeds that a person connects.</summary>
    const int MostFeeds = 20;

    /// <summary>Their feeds, the first connected first.</summary>
    ValueTask<IReadOnlyList<Integration>> ListAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>One of their feeds; null where there is none.</summary>
    ValueTask<Integration?> FindAsync(SubjectAuthority subject, IntegrationId integration, CancellationToken cancellationToken);

    /// <summary>What they want learned.</summary>
    ValueTask<FeedChoice> ReadChoiceAsync(SubjectAuthority subject, CancellationToken cancellationToken);

    /// <summary>One run over one of their feeds; null where there is none. Runs are known for 30 days.</summary>
    ValueTask<SyncRun?> FindRunAsync(SubjectAuthority subject, SyncId run, CancellationToken cancellationToken);

    /// <summary>Their posts, the latest first, also those that are not learned from.</summary>
    /// <param name="subject">The person.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<PostPage> ListPostsAsync(SubjectAuthority subject, PostFilter filter, CancellationToken cancellationToken);

    /// <summary>One of their posts; null where there is none, or it is hidden.</summary>
    ValueTask<KeptPost?> FindPostAsync(SubjectAuthority subject, MessageId post, CancellationToken cancellationToken);
}
