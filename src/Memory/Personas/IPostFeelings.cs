namespace Confidant.Memory;

/// <summary>Tells the feeling of posts better than <see cref="SentimentLexicon"/> does. Safe for concurrent use.</summary>
public interface IPostFeelings
{
    /// <summary>The feeling of posts, by message. The lexicon tells that of posts which are left out: all, where this can tell none at
    /// present.</summary>
    /// <param name="posts">The posts, all of one person's.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    ValueTask<IReadOnlyDictionary<MessageId, Sentiment>> ReadAsync(IReadOnlyList<PostToWeigh> posts, CancellationToken cancellationToken);
}
