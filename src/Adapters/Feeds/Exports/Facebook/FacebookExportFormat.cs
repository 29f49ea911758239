namespace Confidant.Adapters.Feeds;

/// <summary>Facebook's "download your information", as JSON in a zip.</summary>
internal sealed class FacebookExportFormat(TimeProvider time) : IExportFormat
{
    private static readonly TimeSpan _ahead = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public IExportReading? TryOpen(ExportBundle bundle, CancellationToken cancellationToken)
    {
        if (bundle.IsPacked)
        {
            return FacebookLayout.Find(bundle.Names) is { } layout
                ? new FacebookExportReading(bundle, layout, time.GetUtcNow() + _ahead, cancellationToken)
                : null;
        }

        // Posts alone tell nobody's name.
        using var items = new JsonItems(bundle.ReadAlone());
        return items.Name is null && items.Read(cancellationToken).Take(1).Any(static post => ExportJson.Find(post, "timestamp") is not null)
            ? throw new FeedException(FeedFault.NoAccount, "The file does not tell whose it is.")
            : null;
    }
}
