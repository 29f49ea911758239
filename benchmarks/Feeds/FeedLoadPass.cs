namespace Confidant.FeedLoad;

/// <summary>One reading of the archive.</summary>
/// <param name="New">How many posts were new.</param>
/// <param name="Length">How long it took, the upload and the check of the whole file included.</param>
internal sealed record FeedLoadPass(int New, TimeSpan Length)
{
    /// <summary>How many posts a second.</summary>
    public double PerSecond(int posts) => posts / Length.TotalSeconds;
}
