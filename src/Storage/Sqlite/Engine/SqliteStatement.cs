using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using SQLitePCL;

namespace Confidant.Storage.Sqlite;

/// <summary>A prepared statement. Disposing it gives it back to its connection's cache. Parameters are bound in order.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int StackBytes = 512;
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _parameter;
    private bool _inUse;

    public SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    /// <summary>Takes the statement for one execution.</summary>
    public SqliteStatement Take()
    {
        if (_inUse)
        {
            throw new InvalidOperationException("A statement was used again before its last use ended.");
        }

        _inUse = true;
        _parameter = 0;
        return this;
    }

    public SqliteStatement Bind(long value) => Bound(raw.sqlite3_bind_int64(_statement, ++_parameter, value));

    public SqliteStatement Bind(double value) => Bound(raw.sqlite3_bind_double(_statement, ++_parameter, value));

    public SqliteStatement Bind(bool value) => Bind(value ? 1L : 0L);

    public SqliteStatement Bind(long? value) => value is { } some ? Bind(some) : BindNull();

    public SqliteStatement Bind(DateTimeOffset value) => Bind(value.ToUnixTimeMilliseconds());

    public SqliteStatement Bind(DateTimeOffset? value) => value is { } some ? Bind(some) : BindNull();

    public SqliteStatement Bind(Guid? value) => value is { } some ? Bind(some) : BindNull();

    public SqliteStatement BindNull() => Bound(raw.sqlite3_bind_null(_statement, ++_parameter));

    public SqliteStatement Bind(Guid value)
    {
        // Big-endian keeps the order of UUIDv7, so that new keys land at the end of an index.
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bind((ReadOnlySpan<byte>)bytes);
    }

    public SqliteStatement Bind(ReadOnlySpan<byte> value) => Bound(value.IsEmpty
        ? raw.sqlite3_bind_zeroblob(_statement, ++_parameter, 0)
        : raw.sqlite3_bind_blob(_statement, ++_parameter, value));

    public SqliteStatement Bind(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return value is null ? BindNull() : Bound(raw.sqlite3_bind_text(_statement, ++_parameter, value));
        }

        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= StackBytes)
        {
            Span<byte> small = stackalloc byte[StackBytes];
            return BindText(small[..Encoding.UTF8.GetBytes(value, small)]);
        }

        byte[] large = ArrayPool<byte>.Shared.Rent(most);
        int length = Encoding.UTF8.GetBytes(value, large);
        SqliteStatement bound = BindText(large.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(large, clearArray: true);
        return bound;
    }

    /// <summary>Moves to the next row; false at the end.</summary>
    public bool Step()
    {
        int result = raw.sqlite3_step(_statement);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw SqliteErrors.ToException(_connection, result),
        };
    }

    /// <summary>Runs a statement whose rows are of no interest, and gives it back.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        try
        {
            while (Step())
            {
            }

            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Runs a statement of which only the first number counts, and gives it back; null where there is none.</summary>
    public long? Scalar()
    {
        try
        {
            return Step() && !IsNull(0) ? Int64(0) : null;
        }
        finally
        {
            Dispose();
        }
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int32(int column) => raw.sqlite3_column_int(_statement, column);

    public bool Boolean(int column) => Int64(column) != 0;

    public double Double(int column) => raw.sqlite3_column_double(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string() ?? string.Empty;

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A blob in place: valid until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public Guid Guid(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    public Guid? GuidOrNull(int column) => IsNull(column) ? null : Guid(column);

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Int64(column));

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    /// <summary>Reads packed little-endian 64-bit numbers.</summary>
    public long[] Numbers(int column)
    {
        ReadOnlySpan<byte> bytes = raw.sqlite3_column_blob(_statement, column);
        long[] numbers = new long[bytes.Length / sizeof(long)];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]);
        }

        return numbers;
    }

    /// <summary>Binds packed little-endian 64-bit numbers.</summary>
    public SqliteStatement BindNumbers(ReadOnlySpan<long> numbers)
    {
        byte[] bytes = new byte[numbers.Length * sizeof(long)];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(i * sizeof(long)), numbers[i]);
        }

        return Bind(bytes.AsSpan());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_inUse)
        {
            return;
        }

        _inUse = false;
        _ = raw.sqlite3_reset(_statement);
        _ = raw.sqlite3_clear_bindings(_statement);
    }

    /// <summary>Ends the statement for good.</summary>
    public void Close() => _statement.Dispose();

    private SqliteStatement BindText(ReadOnlySpan<byte> utf8) =>
        Bound(raw.sqlite3_bind_text(_statement, ++_parameter, utf8));

    private SqliteStatement Bound(int result)
    {
        Check(result);
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            _inUse = false;
            throw SqliteErrors.ToException(_connection, result);
        }
    }
}
