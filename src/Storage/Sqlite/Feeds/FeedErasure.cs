using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>Disconnects feeds. What was disconnected does not come back with an older backup; connected anew, a feed is another one.</summary>
internal static class FeedErasure
{
    private const string PostsSql = "SELECT message FROM posts WHERE integration = ? ORDER BY message";
    private const string AllSql = "SELECT integration, integration_id FROM integrations WHERE ?1 IS NULL OR user_id = ?1";
    private const string ChoicesSql = "SELECT user_id FROM feed_choices WHERE ?1 IS NULL OR user_id = ?1";

    /// <summary>Disconnects a person's own feed. The journal is on disk when this returns.</summary>
    public static void Disconnect(WriteContext context, TurnEffect.DisconnectFeed disconnect)
    {
        UserId user = disconnect.Subject.User;
        if (FeedTable.FindOwn(context.Db, user, disconnect.Integration) is not { } feed)
        {
            return;
        }

        if (disconnect.Forgets)
        {
            Forgetter.Forget(context, user, ReadPosts(context.Db, feed), disconnect.ScrubNote);
        }
        else
        {
            PlatformDeletions.NoteUnclean(context);
        }

        Erase(context, [(feed, SourceOf(disconnect.Integration.Value))]);
        AuditTable.Add(context, user, "feed-disconnect", 0);
    }

    /// <summary>Erases a person's feeds and what they chose. The journal is on disk when this returns; their posts are messages.</summary>
    public static void EraseAll(WriteContext context, UserId user)
    {
        Erase(context, ReadAll(context.Db, user));
        List<UserId> choices = ReadChoices(context.Db, user);
        Journal(context, choices.Select(chooser => SourceOf(context.Db, chooser)));
        choices.ForEach(chooser => ChoiceTable.Delete(context.Db, chooser));
    }

    /// <summary>Deletes the feeds and choices that an older backup brought back.</summary>
    public static void Replay(WriteContext context, Predicate<string> isErased)
    {
        ReadAll(context.Db, user: null).FindAll(feed => isErased(feed.Source)).ForEach(feed => FeedTable.Delete(context.Db, feed.Row));
        ReadChoices(context.Db, user: null)
            .FindAll(chooser => isErased(SourceOf(context.Db, chooser)))
            .ForEach(chooser => ChoiceTable.Delete(context.Db, chooser));
    }

    private static void Erase(WriteContext context, List<(long Row, string Source)> feeds)
    {
        Journal(context, feeds.Select(static feed => feed.Source));
        feeds.ForEach(feed => FeedTable.Delete(context.Db, feed.Row));
    }

    private static void Journal(WriteContext context, IEnumerable<string> sources)
    {
        context.Journal.Append(sources);
        MetaTable.Write(context.Db, MetaTable.AppliedErasures, context.Journal.Length);
    }

    private static string SourceOf(Guid feed) => $"feed:{feed}";

    private static string SourceOf(SqliteConnection db, UserId chooser)
    {
        FeedChoice choice = ChoiceTable.Read(db, chooser);
        return $"feed choice:{chooser}:{TagList.Write(choice.OnlyTags)}:{TagList.Write(choice.WithoutTags)}:{choice.Since:O}:{choice.Until:O}";
    }

    private static List<long> ReadPosts(SqliteConnection db, long feed)
    {
        var posts = new List<long>();
        using SqliteStatement read = db.Use(PostsSql).Bind(feed);
        while (read.Step())
        {
            posts.Add(read.Int64(0));
        }

        return posts;
    }

    private static List<(long Row, string Source)> ReadAll(SqliteConnection db, UserId? user)
    {
        var feeds = new List<(long, string)>();
        using SqliteStatement read = db.Use(AllSql).Bind(user?.Value);
        while (read.Step())
        {
            feeds.Add((read.Int64(0), SourceOf(read.Guid(1))));
        }

        return feeds;
    }

    private static List<UserId> ReadChoices(SqliteConnection db, UserId? user)
    {
        var choosers = new List<UserId>();
        using SqliteStatement read = db.Use(ChoicesSql).Bind(user?.Value);
        while (read.Step())
        {
            choosers.Add(new UserId(read.Guid(0)));
        }

        return choosers;
    }
}
