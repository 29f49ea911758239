using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Judges kept posts anew after their author chose what is learned from them.</summary>
internal static class PostJudge
{
    private const string Columns = """
        SELECT p.message, p.user_id, m.context_type, m.privacy_scope, m.marked_private, p.is_public, p.nature, p.not_learned, p.chosen,
            p.hashtags, p.posted_at, p.importance
        FROM posts AS p JOIN messages AS m ON m.id = p.message
        """;

    private const string OfUserSql = $"{Columns} WHERE p.user_id = ?1";
    private const string ByIdSql = $"{Columns} WHERE p.user_id = ?1 AND m.message_id = ?2";
    private const string UnsettledSql = $"{Columns} WHERE p.unsettled = 1 LIMIT ?1";
    private const string ChosenSql = "UPDATE posts SET chosen = ? WHERE message = ?";
    private const string SettleSql = "UPDATE posts SET not_learned = ?, unsettled = 0 WHERE message = ?";

    /// <summary>Sets what is learned from a person's posts.</summary>
    public static void Choose(WriteContext context, TurnEffect.ChooseLearning choose)
    {
        UserId user = choose.Subject.User;
        ChoiceTable.Write(context.Db, user, choose.Choice);
        AuditTable.Add(context, user, "feed-choose", JudgeAnew(context, user));
    }

    /// <summary>Judges all of a person's posts by what holds now.</summary>
    /// <returns>How many it changes.</returns>
    public static int JudgeAnew(WriteContext context, UserId user)
    {
        var rules = LearningRules.Read(context.Db, user);
        List<JudgedPost> changed = Read(context.Db.Use(OfUserSql).Bind(user.Value)).FindAll(post => post.Judge(rules) != post.Verdict);
        if (changed.Count <= context.PostsAtOnce)
        {
            Settle(context, user, changed, rules);
        }
        else
        {
            // What is left out becomes unreadable, and the rest is done piece by piece.
            PostHiding.Begin(context, changed, rules);
        }

        return changed.Count;
    }

    /// <summary>Takes a single post of a person's out of what is learned, or in again.</summary>
    public static void Choose(WriteContext context, TurnEffect.ChoosePost choose)
    {
        UserId user = choose.Subject.User;
        if (Read(context.Db.Use(ByIdSql).Bind(user.Value).Bind(choose.Post.Value)) is [var post])
        {
            context.Db.Use(ChosenSql).Bind(choose.IsLearned).Bind(post.Message).Run();
            var rules = LearningRules.Read(context.Db, user);
            JudgedPost chosen = post with { Chosen = choose.IsLearned };
            Settle(context, user, chosen.Judge(rules) == chosen.Verdict ? [] : [chosen], rules);
            AuditTable.Add(context, user, "feed-choose", 1);
        }
    }

    /// <summary>Settles some of the posts that wait for it; false where none do.</summary>
    public static bool SettleSome(WriteContext context, int _)
    {
        List<JudgedPost> waiting = Read(context.Db.Use(UnsettledSql).Bind(context.PostsAtOnce));
        foreach (IGrouping<UserId, JudgedPost> person in waiting.GroupBy(static post => post.User))
        {
            Settle(context, person.Key, [.. person], LearningRules.Read(context.Db, person.Key));
        }

        return waiting.Count > 0;
    }

    private static void Settle(WriteContext context, UserId user, List<JudgedPost> posts, LearningRules rules)
    {
        var changer = new PostChanger(context);
        var learned = new List<PersonaBlock>();
        foreach (JudgedPost post in posts)
        {
            NotLearned verdict = post.Judge(rules);
            var place = PostPlace.After(post.Place, post.IsPublic, verdict, post.IsMarkedPrivate, hasNewWords: false);
            changer.Change(post.Message, place, verdict == NotLearned.No, words: null);
            context.Db.Use(SettleSql).Bind((long)verdict).Bind(post.Message).Run();
            if (verdict == NotLearned.No)
            {
                learned.Add(new PersonaBlock(post.Message, post.PostedAt, post.Importance));
            }
        }

        changer.Finish();
        PersonaBlocks.Learn(context, user, PersonaId.Self, learned);
    }

    private static List<JudgedPost> Read(SqliteStatement statement)
    {
        var posts = new List<JudgedPost>();
        using (statement)
        {
            while (statement.Step())
            {
                posts.Add(new JudgedPost(
                    statement.Int64(0),
                    new UserId(statement.Guid(1)),
                    new PostPlace((ContextType)statement.Int32(2), (PrivacyScope)statement.Int32(3)),
                    statement.Boolean(4),
                    statement.Boolean(5),
                    (NotLearned)statement.Int32(6),
                    (NotLearned)statement.Int32(7),
                    statement.IsNull(8) ? null : statement.Boolean(8),
                    TagList.Read(statement.Text(9)),
                    statement.Time(10),
                    statement.Double(11)));
            }
        }

        return posts;
    }
}
