using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>The transcript over the store.</summary>
internal sealed class SqliteTranscript(SqliteStore store) : ITranscript
{
    /// <inheritdoc/>
    public ValueTask<AppendOutcome> AppendAsync(NewMessage message, CancellationToken cancellationToken) =>
        store.WriteAsync(message, MessageAppender.Append, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> EditAsync(MessageEdit edit, SubjectAuthority author, CancellationToken cancellationToken) =>
        store.WriteAsync(
            (Edit: edit, author.User),
            static (context, state) => MessageEditor.Edit(context, state.Edit, state.User),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RemoveAsync(IReadOnlyList<MessageSource> sources, CancellationToken cancellationToken) =>
        store.WriteAsync(sources, PlatformDeletions.Erase, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> RemoveThreadAsync(ConversationKey thread, CancellationToken cancellationToken) =>
        store.WriteAsync(thread, PlatformDeletions.EraseRoom, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MessageId?> FindOwnAsync(
        SubjectAuthority author, MessageSource source, CancellationToken cancellationToken) => store.ReadAsync(
        (author.User, Source: source, Now: store.Time.GetUtcNow()),
        static (db, state) => MeantMessageFinder.FindOwn(db, state.User, state.Source, state.Now),
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<MessageId?> FindMeantAsync(
        SubjectAuthority author,
        ConversationKey conversation,
        PlatformMessageId? repliedTo,
        MessageId? saying,
        CancellationToken cancellationToken) =>
        store.ReadAsync(
            (author.User, Conversation: conversation, RepliedTo: repliedTo, Saying: saying, Now: store.Time.GetUtcNow()),
            static (db, state) =>
                MeantMessageFinder.Find(db, state.User, state.Conversation, state.RepliedTo, state.Saying, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<SessionWindow> ReadWindowAsync(
        Audience audience, ConversationKey conversation, DateTimeOffset at, int maxTurns, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, At: at, Max: maxTurns, Now: store.Time.GetUtcNow()),
            static (db, state) => SessionReader.ReadWindow(
                db, state.Audience, state.Conversation, state.At, state.Max, state.Now),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<RecalledRow>> ReadLastSourcesAsync(
        Audience audience, ConversationKey conversation, CancellationToken cancellationToken) =>
        store.ReadAsync(
            (Audience: audience, Conversation: conversation, Now: store.Time.GetUtcNow()),
            static (db, state) => LastSourcesReader.Read(db, state.Audience, state.Conversation, state.Now),
            cancellationToken);
}
