using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Links between profiles, and what they open.</summary>
internal static class LinkTable
{
    /// <summary>Deletes the proposals that ran out before a moment.</summary>
    public const string DropOverdueSql = """
        DELETE FROM profile_links WHERE expires_at <= ? AND EXISTS (SELECT 1 FROM profile_link_sides AS open
            WHERE open.link_id = profile_links.link_id AND open.confirmed_at IS NULL)
        """;

    private const string ReachSql = "SELECT owner_id, opens_private FROM profile_reach WHERE reader_id = ? ORDER BY owner_id";

    private const string OfUserSql = $"""
        SELECT l.link_id, l.method, l.created_at, l.expires_at FROM profile_link_sides AS s JOIN profile_links AS l USING(link_id)
        WHERE s.user_id = ?1 AND (?2 IS NULL OR l.link_id = ?2) AND ({HoldsOrWaits})
        ORDER BY l.created_at, l.link_id
        """;

    // A proposal that ran out is no link any more, also while its row is there.
    private const string HoldsOrWaits =
        "l.expires_at > ?3 OR NOT EXISTS (SELECT 1 FROM profile_link_sides AS open WHERE open.link_id = l.link_id AND open.confirmed_at IS NULL)";

    private const string SidesSql = """
        SELECT s.user_id, s.platform, s.external_id, i.display_name, i.handle, p.first_seen, s.confirmed_at, s.opens_private
        FROM profile_link_sides AS s JOIN identities AS i USING(platform, external_id) JOIN user_profiles AS p ON p.user_id = s.user_id
        WHERE s.link_id = ?
        """;

    private const string BetweenSql = """
        SELECT a.link_id FROM profile_link_sides AS a JOIN profile_link_sides AS b USING(link_id) WHERE a.user_id = ? AND b.user_id = ?
        """;

    private const string InsertSql = "INSERT INTO profile_links(link_id, method, created_at, expires_at) VALUES (?, ?, ?, ?)";

    private const string InsertSideSql = """
        INSERT INTO profile_link_sides(link_id, user_id, platform, external_id, confirmed_at) VALUES (?, ?, ?, ?, ?)
        """;

    private const string ConfirmSql =
        "UPDATE profile_link_sides SET confirmed_at = ifnull(confirmed_at, ?) WHERE link_id = ? AND user_id = ?";

    private const string OpenSql = "UPDATE profile_link_sides SET opens_private = ? WHERE link_id = ? AND user_id = ?";
    private const string DeleteSql = "DELETE FROM profile_links WHERE link_id = ?";
    private const string ForgetReachSql = "DELETE FROM profile_reach WHERE (reader_id, owner_id) IN (VALUES (?1, ?2), (?2, ?1))";
    private const string InsertReachSql = "INSERT INTO profile_reach(reader_id, owner_id, opens_private) VALUES (?, ?, ?)";

    private const string MoveEpochsSql =
        "UPDATE partitions SET privacy_epoch = privacy_epoch + 1 WHERE owner_id IN (?, ?) AND kind IN (1, 2)";

    /// <summary>Selects a person and their other profiles.</summary>
    /// <param name="person">The person in the statement.</param>
    public static string Profiles(string person) =>
        $"SELECT {person} UNION ALL SELECT owner_id FROM profile_reach WHERE reader_id = {person}";

    /// <summary>The other profiles of a person, by links that hold.</summary>
    public static IReadOnlyList<LinkedProfile> ReadLinked(SqliteConnection db, UserId reader)
    {
        List<LinkedProfile>? linked = null;
        using SqliteStatement read = db.Use(ReachSql).Bind(reader.Value);
        while (read.Step())
        {
            (linked ??= []).Add(new LinkedProfile(new UserId(read.Guid(0)), read.Boolean(1)));
        }

        return linked ?? (IReadOnlyList<LinkedProfile>)[];
    }

    /// <summary>A person's links and waiting proposals; with a link given, that one alone.</summary>
    public static IReadOnlyList<ProfileLink> Read(SqliteConnection db, UserId user, LinkId? link, DateTimeOffset now)
    {
        var found = new List<ProfileLink>();
        using SqliteStatement read = db.Use(OfUserSql).Bind(user.Value).Bind(link?.Value).Bind(now);
        while (read.Step())
        {
            var id = new LinkId(read.Guid(0));
            List<LinkSide> sides = ReadSides(db, id);
            found.Add(new ProfileLink(
                id,
                (LinkMethod)read.Int32(1),
                sides.Find(side => side.User == user)!,
                sides.Find(side => side.User != user)!,
                read.Time(2),
                read.Time(3)));
        }

        return found;
    }

    /// <summary>Whether two profiles may be proposed to be one: they are two, neither proposed nor linked, and both real or both of the
    /// playground.</summary>
    public static bool CanPropose(WriteContext context, TurnEffect.ProposeLink propose) =>
        propose.Subject.User != propose.Other
        && (propose.Account.Platform == Platform.Playground) == (propose.OtherAccount.Platform == Platform.Playground)
        && (Between(context.Db, propose.Subject.User, propose.Other) is not { } known
            || Read(context.Db, propose.Other, known, context.Now).Count == 0);

    /// <summary>Proposes a link. A proposal of the same two that ran out goes.</summary>
    public static void Propose(WriteContext context, TurnEffect.ProposeLink propose)
    {
        if (Between(context.Db, propose.Subject.User, propose.Other) is { } stale)
        {
            context.Db.Use(DeleteSql).Bind(stale.Value).Run();
        }

        context.Db.Use(InsertSql)
            .Bind(propose.Link.Value).Bind((long)propose.Method).Bind(context.Now).Bind(context.Now + ProfileLink.ProposalLifetime).Run();
        InsertSide(context.Db, propose.Link, propose.Subject.User, propose.Account);
        InsertSide(context.Db, propose.Link, propose.Other, propose.OtherAccount);
        AuditTable.Add(context, propose.Subject.User, "link-proposed", 1);
    }

    /// <summary>Whether a side can still confirm, open or close a link.</summary>
    public static bool CanChange(WriteContext context, SubjectAuthority subject, LinkId link) =>
        Read(context.Db, subject.User, link, context.Now).Count == 1;

    /// <summary>Whether a side can still confirm a link, with the outcome that its turn tells of.</summary>
    public static bool CanConfirm(WriteContext context, TurnEffect.ConfirmLink confirm) =>
        Read(context.Db, confirm.Subject.User, confirm.Link, context.Now) is [var link]
        && (confirm.Completes is not { } completes || completes == link.Other.ConfirmedAt is not null);

    /// <summary>The link or waiting proposal between two profiles, as the first sees it; null where there is none.</summary>
    public static ProfileLink? FindBetween(SqliteConnection db, UserId one, UserId other, DateTimeOffset now) =>
        Between(db, one, other) is { } link && Read(db, one, link, now) is [var found] ? found : null;

    /// <summary>One side confirms; with the second the link holds.</summary>
    public static void Confirm(WriteContext context, TurnEffect.ConfirmLink confirm)
    {
        context.Db.Use(ConfirmSql).Bind(context.Now).Bind(confirm.Link.Value).Bind(confirm.Subject.User.Value).Run();
        Settle(context, confirm.Link);
        AuditTable.Add(context, confirm.Subject.User, "link-confirmed", 1);
    }

    /// <summary>One side opens its private chats to the other, or closes them again.</summary>
    public static void Open(WriteContext context, TurnEffect.OpenLink open)
    {
        context.Db.Use(OpenSql).Bind(open.Enabled).Bind(open.Link.Value).Bind(open.Subject.User.Value).Run();
        List<LinkSide> sides = Settle(context, open.Link);
        if (!open.Enabled && sides.Find(side => side.User != open.Subject.User) is { } reader)
        {
            LinkedReplies.Drop(context, reader.User, open.Subject.User, privateOnly: true);
        }

        AuditTable.Add(context, open.Subject.User, open.Enabled ? "link-opened" : "link-closed", 1);
    }

    /// <summary>One side declines a proposal or ends a link.</summary>
    public static void End(WriteContext context, TurnEffect.EndLink end)
    {
        List<LinkSide> sides = ReadSides(context.Db, end.Link);
        if (sides.Exists(side => side.User == end.Subject.User))
        {
            context.Db.Use(DeleteSql).Bind(end.Link.Value).Run();
            Settle(context, sides, isLinked: false);
            LinkedReplies.Drop(context, sides[0].User, sides[1].User, privateOnly: false);
            LinkedReplies.Drop(context, sides[1].User, sides[0].User, privateOnly: false);
            AuditTable.Add(context, end.Subject.User, "link-ended", 1);
        }
    }

    private static List<LinkSide> Settle(WriteContext context, LinkId link)
    {
        List<LinkSide> sides = ReadSides(context.Db, link);
        Settle(context, sides, sides.TrueForAll(static side => side.ConfirmedAt is not null));
        return sides;
    }

    // Whoever is being answered now is answered anew, from what may be read after this.
    private static void Settle(WriteContext context, List<LinkSide> sides, bool isLinked)
    {
        LinkSide one = sides[0];
        LinkSide other = sides[1];
        context.Db.Use(ForgetReachSql).Bind(one.User.Value).Bind(other.User.Value).Run();
        if (isLinked)
        {
            context.Db.Use(InsertReachSql).Bind(one.User.Value).Bind(other.User.Value).Bind(other.OpensPrivate).Run();
            context.Db.Use(InsertReachSql).Bind(other.User.Value).Bind(one.User.Value).Bind(one.OpensPrivate).Run();
        }

        context.Db.Use(MoveEpochsSql).Bind(one.User.Value).Bind(other.User.Value).Run();
    }

    private static LinkId? Between(SqliteConnection db, UserId one, UserId other)
    {
        using SqliteStatement read = db.Use(BetweenSql).Bind(one.Value).Bind(other.Value);
        return read.Step() ? new LinkId(read.Guid(0)) : null;
    }

    private static void InsertSide(SqliteConnection db, LinkId link, UserId user, PlatformUserId account) =>
        db.Use(InsertSideSql)
            .Bind(link.Value).Bind(user.Value).Bind(account.Platform.Name).Bind(account.Value).Bind((DateTimeOffset?)null).Run();

    private static List<LinkSide> ReadSides(SqliteConnection db, LinkId link)
    {
        var sides = new List<LinkSide>(2);
        using SqliteStatement read = db.Use(SidesSql).Bind(link.Value);
        while (read.Step())
        {
            sides.Add(new LinkSide(
                new UserId(read.Guid(0)),
                new PlatformUserId(new Platform(read.Text(1)), read.Text(2)),
                read.Text(3),
                read.TextOrNull(4),
                read.Time(5),
                read.TimeOrNull(6),
                read.Boolean(7)));
        }

        return sides;
    }
}
