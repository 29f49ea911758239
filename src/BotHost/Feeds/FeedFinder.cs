using Confidant.Adapters.Feeds;
using Confidant.Identity;

namespace Confidant.BotHost.Feeds;

/// <summary>Finds the feed that somebody means.</summary>
internal sealed partial class FeedFinder(FeedReaders readers, ILogger<FeedFinder> logger)
{
    /// <summary>Whether a platform shows posts only to who signed in there.</summary>
    public static bool IsClosed(Platform platform) => platform == Platform.Twitter || platform == Platform.Facebook;

    /// <summary>Looks for it. Whoever asks learns nothing that the platform does not tell everybody.</summary>
    public async ValueTask<FeedFinding> FindAsync(FeedAddress address, CancellationToken cancellationToken)
    {
        if (IsClosed(address.Platform))
        {
            return readers.Find(address.Platform) is not null && readers.FindSignIn(address.Platform) is not null
                ? new FeedFinding.NeedsSignIn()
                : new FeedFinding.NeedsExport();
        }

        if (readers.Find(address.Platform) is not { } reader)
        {
            return new FeedFinding.NotConfigured();
        }

        if (address.Text.Length == 0)
        {
            return new FeedFinding.Failed(FeedFault.NotAnAddress);
        }

        try
        {
            return new FeedFinding.Found(await reader.FindAsync(address.Text, grant: null, cancellationToken));
        }
        catch (FeedException error)
        {
            LogNotFound(address.Platform.Name, error.Fault);
            return new FeedFinding.Failed(error.Fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "A feed on {Platform} cannot be read ({Fault})")]
    private partial void LogNotFound(string platform, FeedFault fault);
}
