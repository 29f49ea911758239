namespace Confidant.Storage.Sqlite;

/// <summary>The key of a row: its partition in the upper half, its place in the lower, so that a partition is a key range.</summary>
internal static class RowKey
{
    /// <summary>Memories have places of their own, above every turn's, so that they do not come between neighbouring turns.</summary>
    public const long FirstMemory = 1L << 30;

    public static long Of(long partition, long seq) => (partition << 32) | seq;

    public static long PartitionOf(long key) => key >> 32;

    public static long SeqOf(long key) => key & 0xffff_ffff;
}
