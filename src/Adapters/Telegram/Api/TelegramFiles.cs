using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Telegram;

/// <summary>Fetches what messages carry. The address of a file holds the token: nothing tells it but the transport.</summary>
internal sealed partial class TelegramFiles(TelegramClient client, ILogger<TelegramFiles> logger)
{
    // The Bot API gives out no longer files than this.
    private const int LongestFile = 20 * 1024 * 1024;

    /// <summary>Fetches the content.</summary>
    public async ValueTask<FetchOutcome> FetchToAsync(
        IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        long most = Math.Min(maxBytes, LongestFile);
        if (file.Bytes > most)
        {
            return FetchOutcome.TooLong;
        }

        try
        {
            TelegramFile found = await client.GetFileAsync(new GetFileRequest(file.Reference), cancellationToken);
            return (found.FilePath, found.FileSize > most) switch
            {
                (_, true) => FetchOutcome.TooLong,
                ({ Length: > 0 } path, _) => await client.DownloadAsync(path, target, most, cancellationToken),
                _ => FetchOutcome.Unavailable,
            };
        }
        catch (TelegramApiException failure)
        {
            LogNotFetched(failure.Method, failure.Kind, failure.ErrorCode);
            return failure.Kind == TelegramErrorKind.FileTooBig ? FetchOutcome.TooLong : FetchOutcome.Unavailable;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A file was not fetched: {Method} failed with {Kind} ({ErrorCode}).")]
    private partial void LogNotFetched(string method, TelegramErrorKind kind, int errorCode);
}
