using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters.Discord.Wire;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Discord;

/// <summary>Calls Discord's REST API within its limits. The token is in a header of every call and interactions' tokens are in
/// paths, so this has a handler of its own that no HTTP logging, tracing or redirection can reach. Safe for concurrent use.</summary>
internal sealed class DiscordTransport : IDisposable
{
    private static readonly TimeSpan _answerTimeout = TimeSpan.FromSeconds(15);
    private static readonly string? _version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3);

    private readonly HttpClient _http;
    private readonly DiscordLimits _limits;
    private readonly DiscordBreaker _breaker;
    private readonly TimeProvider _time;
    private readonly string _base;
    private readonly AuthenticationHeaderValue _token;

    /// <summary>Connects to the configured server.</summary>
    public DiscordTransport(IOptions<DiscordOptions> options, DiscordLimits limits, DiscordBreaker breaker, TimeProvider time)
    {
        _limits = limits;
        _breaker = breaker;
        _time = time;
        _base = options.Value.ApiBaseUrl.TrimEnd('/');
        _token = new AuthenticationHeaderValue("Bot", options.Value.Token);
        _http = QuietHttp.CreateClient();
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"DiscordBot ({options.Value.ProductUrl}, {_version})");
    }

    /// <summary>Calls an endpoint that answers something.</summary>
    /// <param name="route">The endpoint.</param>
    /// <param name="body">What is sent; null for nothing.</param>
    /// <param name="answerType">What it answers.</param>
    /// <param name="mayLeave">Asked immediately before the request leaves, after any waiting.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="DiscordApiException">It did not succeed.</exception>
    public async Task<TResult> CallAsync<TResult>(
        DiscordRoute route,
        HttpContent? body,
        JsonTypeInfo<TResult> answerType,
        Func<CancellationToken, ValueTask<bool>>? mayLeave,
        CancellationToken cancellationToken)
    {
        (int status, byte[] answer) = await ExchangeAsync(route, body, mayLeave, cancellationToken);
        try
        {
            if (JsonSerializer.Deserialize(answer, answerType) is { } result)
            {
                return result;
            }
        }
        catch (JsonException)
        {
            // Said below, without the answer's words.
        }

        throw new DiscordApiException(route.Call, DiscordErrorKind.MalformedAnswer, status);
    }

    /// <summary>Calls an endpoint whose answer tells nothing.</summary>
    /// <inheritdoc cref="CallAsync{TResult}"/>
    public Task CallAsync(
        DiscordRoute route,
        HttpContent? body,
        Func<CancellationToken, ValueTask<bool>>? mayLeave,
        CancellationToken cancellationToken) =>
        ExchangeAsync(route, body, mayLeave, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<(int Status, byte[] Answer)> ExchangeAsync(
        DiscordRoute route,
        HttpContent? body,
        Func<CancellationToken, ValueTask<bool>>? mayLeave,
        CancellationToken cancellationToken)
    {
        _breaker.Check(route);
        using DiscordPass pass = await _limits.EnterAsync(route, cancellationToken);

        // While this call waited, another may have learnt that it is refused.
        _breaker.Check(route);
        if (mayLeave is not null && !await mayLeave(cancellationToken))
        {
            throw new DiscordApiException(route.Call, DiscordErrorKind.Withdrawn);
        }

        using var limit = new CancellationTokenSource(_answerTimeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var request = new HttpRequestMessage(route.Method, _base + route.Path) { Content = body };
            request.Headers.Authorization = route.IsInteraction ? null : _token;
            pass.Leave();
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            byte[] answer = await response.Content.ReadAsByteArrayAsync(either.Token);
            return Judge(route, pass, response, answer);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DiscordApiException(route.Call, DiscordErrorKind.Timeout);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new DiscordApiException(route.Call, DiscordErrorKind.Network);
        }
    }

    private (int Status, byte[] Answer) Judge(DiscordRoute route, DiscordPass pass, HttpResponseMessage response, byte[] answer)
    {
        int status = (int)response.StatusCode;
        var headers = DiscordLimitHeaders.Read(response.Headers);
        pass.Learn(headers, response.IsSuccessStatusCode);
        if (response.IsSuccessStatusCode)
        {
            return (status, answer);
        }

        DiscordErrorAnswer error = DiscordErrors.Read(answer);
        DiscordApiException failure = DiscordErrors.Of(route, status, error, response.Headers);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            pass.Refused(failure.RetryAfter ?? TimeSpan.Zero, headers.IsGlobal || error.Global == true || IsFromElsewhere(headers, error));
        }

        _breaker.Note(route, failure, isShared: headers.IsShared);
        throw failure;
    }

    /// <summary>Whether it was not the API that refused but what stands before it: then all calls are meant.</summary>
    private static bool IsFromElsewhere(DiscordLimitHeaders headers, DiscordErrorAnswer answer) =>
        headers.Bucket is null && !headers.IsShared && answer.RetryAfter is null;
}
