using System.Text.RegularExpressions;

namespace Confidant.Adapters.Feeds;

/// <summary>X's archive: the zip as it is downloaded, or the file with the posts alone.</summary>
internal sealed partial class XExportFormat(TimeProvider time) : IExportFormat
{
    // A clock may go wrong by some hours, as time zones do.
    private static readonly TimeSpan _ahead = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public IExportReading? TryOpen(ExportBundle bundle, CancellationToken cancellationToken)
    {
        DateTimeOffset latest = time.GetUtcNow() + _ahead;
        if (bundle.IsPacked)
        {
            return XLayout.Find(bundle.Names) is { } layout
                ? new XExportReading(
                    bundle, [.. layout.Tweets.Select<string, Func<Stream>>(name => () => bundle.Read(name))],
                    XFactReader.Read(bundle, layout, cancellationToken), latest, cancellationToken)
                : null;
        }

        using var items = new JsonItems(bundle.ReadAlone());
        return items.Name is { } name && Tweets().IsMatch(name)
            ? new XExportReading(bundle, [bundle.ReadAlone], new XFacts(), latest, cancellationToken)
            : null;
    }

    [GeneratedRegex(@"^window\.YTD\.tweets?\.part[0-9]{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Tweets();
}
