using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Telegram.Wire;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Telegram;

/// <summary>Posts to the Bot API. The token is part of every path, so this has a handler of its own that no HTTP logging, tracing
/// or redirection can reach. Safe for concurrent use.</summary>
internal sealed class TelegramTransport : IDisposable
{
    private const string Download = "download";

    private static readonly TimeSpan _answerTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan _downloadTimeout = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly string _prefix;
    private readonly string _filePrefix;

    /// <summary>Connects to the configured server.</summary>
    public TelegramTransport(TelegramAccount account, IOptions<TelegramOptions> options, TimeProvider time)
    {
        _time = time;
        _prefix = $"{options.Value.BaseUrl.TrimEnd('/')}/bot{account.Token}/";
        _filePrefix = $"{options.Value.BaseUrl.TrimEnd('/')}/file/bot{account.Token}/";
        _http = QuietHttp.CreateClient();
    }

    /// <summary>Calls a method.</summary>
    /// <param name="method">The method's name.</param>
    /// <param name="body">Its arguments.</param>
    /// <param name="answerType">What it answers.</param>
    /// <param name="heldOpen">How long the server may hold the answer back on purpose.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TelegramApiException">It did not succeed.</exception>
    public async Task<TResult> CallAsync<TResult>(
        string method,
        HttpContent body,
        JsonTypeInfo<TelegramAnswer<TResult>> answerType,
        TimeSpan heldOpen,
        CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(heldOpen + _answerTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, _prefix + method) { Content = body };
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Read(method, (int)response.StatusCode, answer, answerType);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TelegramApiException(method, TelegramErrorKind.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new TelegramApiException(method, TelegramErrorKind.Network);
        }
    }

    /// <summary>Downloads a file, unless its path is none of a server that gives out files.</summary>
    /// <param name="path">Its path, as getFile told it.</param>
    /// <param name="target">Where to.</param>
    /// <param name="maxBytes">The longest that is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="TelegramApiException">It did not succeed.</exception>
    public async Task<FetchOutcome> DownloadAsync(string path, Stream target, long maxBytes, CancellationToken cancellationToken)
    {
        string[] steps = path.Split('/');
        if (steps.Any(static step => step is "" or "." or ".."))
        {
            return FetchOutcome.Unavailable;
        }

        using var limit = new CancellationTokenSource(_downloadTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Get, _filePrefix + string.Join('/', steps.Select(Uri.EscapeDataString)));
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? await BoundedBody.CopyAsync(response.Content, target, maxBytes, either.Token)
                : throw TelegramErrors.FromStatus(Download, (int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TelegramApiException(Download, TelegramErrorKind.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new TelegramApiException(Download, TelegramErrorKind.Network);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static TResult Read<TResult>(
        string method, int status, byte[] answer, JsonTypeInfo<TelegramAnswer<TResult>> answerType)
    {
        TelegramAnswer<TResult>? read = null;
        try
        {
            read = JsonSerializer.Deserialize(answer, answerType);
        }
        catch (JsonException)
        {
            // A gateway's page instead of an answer: the status tells what it was.
        }

        if (read is { Ok: true, Result: { } result })
        {
            return result;
        }

        throw read is null or { Ok: true }
            ? TelegramErrors.FromStatus(method, status)
            : TelegramErrors.FromAnswer(method, read.ErrorCode, read.Description ?? "", read.Parameters);
    }
}
