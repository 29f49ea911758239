namespace Confidant.Adapters.Discord;

/// <summary>How long a shard pauses between connections, by how the earlier ones went. Not safe for concurrent use.</summary>
/// <param name="backoff">The pauses that grow.</param>
/// <param name="jitter">The chance.</param>
internal sealed class DiscordPauses(Backoff backoff, DiscordJitter jitter)
{
    private const int Doubtful = 3;
    private int _failures;
    private int _unreadable;

    /// <summary>Whether the address that Discord named for the session could not be reached or used several times.</summary>
    public bool DoubtsAddress => _failures >= Doubtful;

    /// <summary>Whether the same place could not be read several times.</summary>
    public bool DoubtsFrames => _unreadable >= Doubtful;

    /// <summary>The pause after a connection.</summary>
    /// <param name="end">How it ended.</param>
    /// <param name="wasReady">Whether it had a session.</param>
    /// <param name="hadNews">Whether it brought an event that was not known.</param>
    public TimeSpan After(DiscordEnd end, bool wasReady, bool hadNews)
    {
        _failures = hadNews ? 0 : _failures + 1;
        _unreadable = end.Kind == DiscordEndKind.Malformed ? (hadNews ? 1 : _unreadable + 1) : hadNews ? 0 : _unreadable;
        if (end.EndsSession)
        {
            TimeSpan asked = jitter.BeforeNewSession();
            return _failures > 1 && backoff.After(_failures) is { } longer && longer > asked ? longer : asked;
        }

        // A connection that worked is taken up at once, so that messages wait as little as they can.
        return _failures == 0 || (wasReady && _failures == 1) ? TimeSpan.Zero : backoff.After(_failures);
    }
}
