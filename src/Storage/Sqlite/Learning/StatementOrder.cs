namespace Confidant.Storage.Sqlite;

/// <summary>When a statement was said: by time, then message, then its place in the message. The order of learning has no part.</summary>
/// <param name="SaidAt">When its message was said.</param>
/// <param name="Message">Its message.</param>
/// <param name="Id">Its row; those of one message rise in its order.</param>
internal readonly record struct StatementOrder(DateTimeOffset SaidAt, long Message, long Id) : IComparable<StatementOrder>
{
    /// <inheritdoc/>
    public int CompareTo(StatementOrder other) =>
        (SaidAt, Message, Id).CompareTo((other.SaidAt, other.Message, other.Id));

    /// <summary>Binds its three parts.</summary>
    public SqliteStatement BindTo(SqliteStatement statement) => statement.Bind(SaidAt).Bind(Message).Bind(Id);
}
