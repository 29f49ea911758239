using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Ways to take in what messages carry: into memory where it is short, else into a file.</summary>
public static class FileFetching
{
    /// <summary>Fetches the content into memory; null where it is longer than allowed, gone, or cannot be had now.</summary>
    /// <param name="adapter">The platform.</param>
    /// <param name="conversation">Where the message was said.</param>
    /// <param name="file">What to fetch.</param>
    /// <param name="maxBytes">The longest that is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async ValueTask<byte[]?> FetchAsync(
        this IPlatformAdapter adapter, ConversationKey conversation, IncomingFile file, int maxBytes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        using var content = new MemoryStream();
        return await adapter.FetchToAsync(conversation, file, content, maxBytes, cancellationToken) == FetchOutcome.Fetched
            ? content.ToArray()
            : null;
    }

    /// <summary>Fetches the content into a new file that only this account of the machine may read. The file is there afterwards only where
    /// all of the content is in it.</summary>
    /// <param name="adapter">The platform.</param>
    /// <param name="conversation">Where the message was said.</param>
    /// <param name="file">What to fetch.</param>
    /// <param name="path">Where to; there must be no file yet, and the directory must be there.</param>
    /// <param name="maxBytes">The longest that is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static async ValueTask<FetchOutcome> SaveAsync(
        this IPlatformAdapter adapter,
        ConversationKey conversation,
        IncomingFile file,
        string path,
        long maxBytes,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        FetchOutcome outcome = FetchOutcome.Unavailable;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var target = new FileStream(path, options);
        try
        {
            outcome = await adapter.FetchToAsync(conversation, file, target, maxBytes, cancellationToken);
            await target.FlushAsync(cancellationToken);
            return outcome;
        }
        catch
        {
            outcome = FetchOutcome.Unavailable;
            throw;
        }
        finally
        {
            if (outcome != FetchOutcome.Fetched)
            {
                await target.DisposeAsync();
                File.Delete(path);
            }
        }
    }
}
