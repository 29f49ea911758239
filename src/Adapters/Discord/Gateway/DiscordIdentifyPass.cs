namespace Confidant.Adapters.Discord;

/// <summary>The right to begin one session. Given back unused where it was not needed.</summary>
/// <param name="bucket">Whose turn it is.</param>
/// <param name="onUnused">Told where it was not used.</param>
/// <param name="time">The clock.</param>
internal sealed class DiscordIdentifyPass(DiscordIdentifyBucket bucket, Action onUnused, TimeProvider time) : IDisposable
{
    private bool _isUsed;
    private bool _isOver;

    /// <summary>Notes that the session was asked for; the next may begin five seconds from now.</summary>
    public void Use()
    {
        _isUsed = true;
        Leave();
    }

    /// <inheritdoc/>
    public void Dispose() => Leave();

    private void Leave()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        if (_isUsed)
        {
            bucket.LastUse = time.GetUtcNow();
        }
        else
        {
            onUnused();
        }

        bucket.Turn.Release();
    }
}
