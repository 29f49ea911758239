using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Fetches what messages carry. The address of a file holds the token: nothing tells it but the transport.</summary>
internal sealed partial class TelegramFiles(TelegramClient client, ILogger<TelegramFiles> logger)
{
    // The Bot API gives out no longer files than this.
    private const int LongestFile = 20 * 1024 * 1024;

    /// <summary>The content; null where it is too long, gone, or cannot be had now.</summary>
    public async ValueTask<byte[]?> FetchAsync(IncomingFile file, int maxBytes, CancellationToken cancellationToken)
    {
        int most = Math.Min(maxBytes, LongestFile);
        if (file.Bytes > most)
        {
            return null;
        }

        try
        {
            TelegramFile found = await client.GetFileAsync(new GetFileRequest(file.Reference), cancellationToken);
            return found is { FilePath: { Length: > 0 } path } && !(found.FileSize > most)
                ? await client.DownloadAsync(path, most, cancellationToken)
                : null;
        }
        catch (TelegramApiException failure)
        {
            LogNotFetched(failure.Method, failure.Kind, failure.ErrorCode);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A file was not fetched: {Method} failed with {Kind} ({ErrorCode}).")]
    private partial void LogNotFetched(string method, TelegramErrorKind kind, int errorCode);
}
