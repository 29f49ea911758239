namespace Confidant.Storage.Sqlite;

/// <summary>Tells whether a lease is still its holder's.</summary>
internal static class LeaseTable
{
    private const string HeldSql = "SELECT 1 FROM leases WHERE name = ? AND owner = ? AND fence = ?";

    /// <summary>Whether nobody took the lease over. One that ran out and that nobody took is still its holder's.</summary>
    public static bool IsHeld(SqliteConnection db, Lease lease) =>
        db.Use(HeldSql).Bind(lease.Name).Bind(lease.Owner).Bind(lease.Fence).Scalar() is not null;
}
