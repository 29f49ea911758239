using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Attempts by keyed hashes, which name nobody: forgetting a person leaves them, so that nobody forgets to try again.</summary>
internal static class AttemptTable
{
    private const string LatestSql = "SELECT at FROM link_attempts WHERE key = ? AND at > ? ORDER BY at DESC LIMIT 1 OFFSET ?";
    private const string InsertSql = "INSERT INTO link_attempts(key, at) VALUES (?, ?)";

    /// <summary>When every limit leaves room again; null where each does now.</summary>
    public static DateTimeOffset? FindNext(
        SqliteConnection db, TermHasher hasher, IReadOnlyList<AttemptLimit> limits, DateTimeOffset now)
    {
        DateTimeOffset? next = null;
        foreach (AttemptLimit limit in limits)
        {
            using SqliteStatement read = db.Use(LatestSql).Bind(hasher.Hash(limit.Key)).Bind(now - limit.Within).Bind(limit.Most - 1);
            if (read.Step() && read.Time(0) + limit.Within is var free && !(next >= free))
            {
                next = free;
            }
        }

        return next;
    }

    /// <summary>Counts one attempt under every limit.</summary>
    public static void Count(WriteContext context, TurnEffect.CountAttempt attempt)
    {
        foreach (AttemptLimit limit in attempt.Limits)
        {
            context.Db.Use(InsertSql).Bind(context.Terms.Hash(limit.Key)).Bind(context.Now).Run();
        }
    }
}
