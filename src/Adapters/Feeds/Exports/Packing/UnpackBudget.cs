namespace Confidant.Adapters.Feeds;

/// <summary>How much may be unpacked in one go through an export. It counts what comes: what a header says of lengths means nothing.</summary>
/// <param name="mostBytes">How much of all files together.</param>
/// <param name="mostRatio">How many times longer than packed a file may be.</param>
internal sealed class UnpackBudget(long mostBytes, int mostRatio)
{
    // Short files of the same letter over and over are nobody's attack.
    private const long AlwaysBytes = 4 * 1024 * 1024;

    private long _spent;

    /// <summary>Counts a piece of a file.</summary>
    /// <param name="bytes">How long the piece is.</param>
    /// <param name="unpackedBytes">How long the file is with it.</param>
    /// <param name="packedBytes">How long the file is packed.</param>
    /// <exception cref="FeedException">It is more than allowed.</exception>
    public void Spend(int bytes, long unpackedBytes, long packedBytes)
    {
        _spent += bytes;
        if (_spent > mostBytes || (unpackedBytes > AlwaysBytes && unpackedBytes / mostRatio > packedBytes))
        {
            throw new FeedException(FeedFault.TooLarge, "What is packed in the file is more than allowed.");
        }
    }

    /// <summary>Begins anew.</summary>
    public void Reset() => _spent = 0;
}
