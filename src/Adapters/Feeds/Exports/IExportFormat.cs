namespace Confidant.Adapters.Feeds;

/// <summary>One platform's form of exports.</summary>
internal interface IExportFormat
{
    /// <summary>Reads an export through; null where it is none of this platform's.</summary>
    /// <exception cref="FeedException">It is one, and cannot be read.</exception>
    IExportReading? TryOpen(ExportBundle bundle, CancellationToken cancellationToken);
}
