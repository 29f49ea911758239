namespace Confidant.Adapters.Feeds;

/// <summary>Tells encodings by the first bytes of a file. Pure.</summary>
internal static class Encodings
{
    /// <summary>What some programs put before UTF-8.</summary>
    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Whether the text is in UTF-16 or UTF-32: marked as such, or with a zero beside the first letter.</summary>
    public static bool IsWide(ReadOnlySpan<byte> start) =>
        start.Length >= 2
        && (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            || (start[0] == 0 && start[1] is (byte)'w' or (byte)'[' or (byte)'{' or 0)
            || (start[1] == 0 && start[0] is (byte)'w' or (byte)'[' or (byte)'{'));
}
