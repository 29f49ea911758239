using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Keeps what was said, word for word, under its scope. Every member is one whole transaction.</summary>
public interface ITranscript
{
    /// <summary>Stores and indexes a message, and queues it for learning where it asks for that.</summary>
    /// <exception cref="StoreFullException">There is no room; nothing was changed.</exception>
    ValueTask<AppendOutcome> AppendAsync(NewMessage message, CancellationToken cancellationToken);

    /// <summary>Replaces the words of a stored message: what was learned from the old ones and what rested on them goes in the
    /// same transaction, and learning starts anew. False where no such live message by that author is stored.</summary>
    ValueTask<bool> EditAsync(MessageEdit edit, SubjectAuthority author, CancellationToken cancellationToken);

    /// <summary>Erases messages that their platform deleted, whoever said them, as a forget of their authors would: with what was
    /// learned from them and what rests on them, the erasure journal first. One that is not stored yet is not stored any more;
    /// what the bot said leaves the transcript. The files are cleaned of it within a quarter of an hour.</summary>
    /// <returns>How many messages of people went, counting one that several agents heard once.</returns>
    ValueTask<int> RemoveAsync(IReadOnlyList<MessageSource> sources, CancellationToken cancellationToken);

    /// <summary>Erases everything that was said in a thread, by anybody, as <see cref="RemoveAsync"/> erases single messages: for a
    /// platform that deletes a thread and names none of them.</summary>
    /// <returns>How many messages of people went, counting one that several agents heard once.</returns>
    ValueTask<int> RemoveThreadAsync(ConversationKey thread, CancellationToken cancellationToken);

    /// <summary>The person's own stored message of a source; null where there is none, or it is forgotten.</summary>
    ValueTask<MessageId?> FindOwnAsync(SubjectAuthority author, MessageSource source, CancellationToken cancellationToken);

    /// <summary>The person's own stored message that is meant by "this" or "that": the one replied to, if it is theirs; else their
    /// latest in the conversation that is no question, or else their latest question; null where there is none. What they forgot is never meant, even while that can be undone.</summary>
    /// <param name="author">The person.</param>
    /// <param name="conversation">Where they say it.</param>
    /// <param name="repliedTo">The message they reply to; null for none.</param>
    /// <param name="saying">The message that says "that", where it is stored: it is never meant itself; null where it is not.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<MessageId?> FindMeantAsync(
        SubjectAuthority author,
        ConversationKey conversation,
        PlatformMessageId? repliedTo,
        MessageId? saying,
        CancellationToken cancellationToken);

    /// <summary>The latest turns, as far as this audience may read them, of the session that a message said in the conversation
    /// at a moment continues; also those that were said in another private chat, before it was resumed here. The bot's replies
    /// leave with what they rested on.</summary>
    ValueTask<SessionWindow> ReadWindowAsync(
        Audience audience, ConversationKey conversation, DateTimeOffset at, int maxTurns, CancellationToken cancellationToken);

    /// <summary>What the bot's latest reply in a conversation rested on, as far as this audience may read it.</summary>
    ValueTask<IReadOnlyList<RecalledRow>> ReadLastSourcesAsync(
        Audience audience, ConversationKey conversation, CancellationToken cancellationToken);
}
