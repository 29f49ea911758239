namespace Confidant.Adapters.Discord;

/// <summary>The turn of one request; disposing ends it. Not safe for concurrent use.</summary>
/// <param name="limits">The limits that let it in.</param>
/// <param name="route">What is called.</param>
/// <param name="bucket">The limit that it counts for.</param>
internal sealed class DiscordPass(DiscordLimits limits, DiscordRoute route, DiscordBucket bucket) : IDisposable
{
    private bool _hasLeft;
    private bool _isSuccess;
    private DiscordLimitHeaders? _answer;

    /// <summary>The request leaves.</summary>
    public void Leave() => _hasLeft = true;

    /// <summary>Its answer came.</summary>
    public void Learn(DiscordLimitHeaders answer, bool isSuccess)
    {
        (_answer, _isSuccess) = (answer, isSuccess);
        limits.Learn(route, bucket, answer.Bucket);
    }

    /// <summary>It was one too many.</summary>
    /// <param name="pause">The pause that was asked for.</param>
    /// <param name="isGlobal">Whether of the whole bot.</param>
    public void Refused(TimeSpan pause, bool isGlobal)
    {
        if (isGlobal)
        {
            limits.Silence(pause);
        }
        else
        {
            bucket.Silence(pause);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => bucket.Exit(_hasLeft, _answer, _isSuccess);
}
