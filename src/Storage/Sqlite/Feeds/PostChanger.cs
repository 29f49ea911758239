using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Gives kept posts other words, another place, or another say on whether they are learned from. Several changes share what has
/// to be settled at the end.</summary>
internal sealed class PostChanger(WriteContext context)
{
    private const string WordsSql = """
        UPDATE messages SET text = ?2, terms = ?3, word_count = ?4, has_time = ?5, language = ?6, context_type = ?7, privacy_scope = ?8,
            learn = ?9 WHERE id = ?1
        """;

    private const string PlaceSql = "UPDATE messages SET context_type = ?2, privacy_scope = ?3, learn = ?4 WHERE id = ?1";

    private readonly Dependents _dependents = new(context);

    /// <summary>Changes a post. Blocks that personas have of it go; where it is learned from, that is for the caller to do anew.</summary>
    /// <param name="message">The row of its message.</param>
    /// <param name="place">Where it is to stand.</param>
    /// <param name="isLearned">Whether it is learned from.</param>
    /// <param name="words">Its new words; null where they stay.</param>
    public void Change(long message, PostPlace place, bool isLearned, NewPost? words)
    {
        if (StoredMessage.Find(context.Db, message) is not { } stored)
        {
            return;
        }

        IndexEntry entry = words is null
            ? stored.Entry
            : stored.Entry with
            {
                Terms = context.Terms.HashAll(words.Index.Terms),
                WordCount = words.Index.WordCount,
                HasTime = words.Index.HasTimeExpression,
            };
        Placement placement = stored.Placement with { Context = place.Context, Scope = place.Scope };
        PersonaBlocks.Drop(context.Db, message);
        MessageEditor.Replace(
            context, _dependents, stored, entry, placement, isLearned, () => Write(message, place, isLearned, entry, words));
    }

    /// <summary>Settles what was changed.</summary>
    public void Finish() => _dependents.Finish();

    private void Write(long message, PostPlace place, bool isLearned, IndexEntry entry, NewPost? words)
    {
        if (words is null)
        {
            context.Db.Use(PlaceSql).Bind(message).Bind((long)place.Context).Bind((long)place.Scope).Bind(isLearned).Run();
            return;
        }

        context.Db.Use(WordsSql)
            .Bind(message).Bind(words.Text).BindNumbers(entry.Terms).Bind(entry.WordCount).Bind(entry.HasTime)
            .Bind((long)words.Language).Bind((long)place.Context).Bind((long)place.Scope).Bind(isLearned).Run();
    }
}
