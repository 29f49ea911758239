using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Fetches what messages carry, from Discord's own hosts only: the address comes with a message. It holds a signature, so
/// nothing tells it. The bot's token is not sent along.</summary>
internal sealed partial class DiscordFiles : IDisposable
{
    private const long SlowestBytesASecond = 1024 * 1024;

    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);
    private static readonly string[] _hosts = ["cdn.discordapp.com", "media.discordapp.net"];

    private readonly HttpClient _http;
    private readonly Uri _api;
    private readonly TimeProvider _time;
    private readonly ILogger<DiscordFiles> _logger;

    /// <summary>Sends nothing until a file is asked for.</summary>
    public DiscordFiles(IOptions<DiscordOptions> options, TimeProvider time, ILogger<DiscordFiles> logger)
    {
        _api = new Uri(options.Value.ApiBaseUrl);
        _time = time;
        _logger = logger;
        _http = QuietHttp.CreateClient();
    }

    /// <summary>Fetches the content, unless it is elsewhere.</summary>
    public async ValueTask<FetchOutcome> FetchToAsync(
        IncomingFile file, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(file.Reference, UriKind.Absolute, out Uri? address) || !IsDiscords(address))
        {
            return FetchOutcome.Unavailable;
        }

        if (file.Bytes > maxBytes)
        {
            return FetchOutcome.TooLong;
        }

        using var limit = new CancellationTokenSource(LimitFor(file), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (response.IsSuccessStatusCode)
            {
                return await BoundedBody.CopyAsync(response.Content, target, maxBytes, either.Token);
            }

            LogNotFetched((int)response.StatusCode, "refused");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotFetched(0, "timeout");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            LogNotFetched(0, "no connection");
        }

        return FetchOutcome.Unavailable;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    // People with a subscription attach hundreds of megabytes.
    private static TimeSpan LimitFor(IncomingFile file) => _limit + TimeSpan.FromSeconds(Math.Max(file.Bytes ?? 0, 0) / SlowestBytesASecond);

    // A server that stands in for Discord's brings its own files.
    private bool IsDiscords(Uri address) =>
        (address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && _hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase))
        || (address.Scheme == _api.Scheme && address.Authority == _api.Authority);

    [LoggerMessage(Level = LogLevel.Information, Message = "A file was not fetched: {Reason} ({Status}).")]
    private partial void LogNotFetched(int status, string reason);
}
