using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Confidant.Adapters;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Tools.Trending;

/// <summary>The connection to the service: one request each, within its time, of a bounded answer. Questions and the key pass
/// through it, so it has a handler of its own that no logging, tracing or redirection can reach. Safe for concurrent use.</summary>
internal sealed class TrendingTransport(IOptions<TrendingOptions> options, TimeProvider time) : IDisposable
{
    private const int MaxBytes = 256 * 1024;

    private readonly TrendingOptions _options = options.Value;

    private readonly HttpClient _http = QuietHttp.CreateClient();

    /// <summary>Sends a request and reads its answer; a fault instead where there is none.</summary>
    /// <param name="path">What follows the service's address.</param>
    /// <param name="body">The body; null for a request without one.</param>
    /// <param name="shape">The answer's shape.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<(T? Answer, TrendingFault? Fault)> SendAsync<T>(
        string path, byte[]? body, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : class
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using HttpRequestMessage request = ToRequest(path, body);
            using HttpResponseMessage response = await _http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return FaultOf(response.StatusCode) is { } fault
                ? (null, fault)
                : await ReadAsync(response, shape, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, TrendingFault.Timeout);
        }
        catch (JsonException)
        {
            return (null, TrendingFault.Broken);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (null, TrendingFault.Unreachable);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static TrendingFault? FaultOf(HttpStatusCode status) => (int)status switch
    {
        >= 200 and < 300 => null,
        429 => TrendingFault.RateLimited,
        >= 400 and < 500 => TrendingFault.Refused,
        _ => TrendingFault.Broken,
    };

    private static async Task<(T? Answer, TrendingFault? Fault)> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
        where T : class
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            int read = await body.ReadAtLeastAsync(
                buffer.AsMemory(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false, cancellationToken);
            T? answer = read > MaxBytes ? null : JsonSerializer.Deserialize(buffer.AsSpan(0, read), shape);
            return answer is null ? (null, TrendingFault.Broken) : (answer, null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private HttpRequestMessage ToRequest(string path, byte[]? body)
    {
        var request = new HttpRequestMessage(
            body is null ? HttpMethod.Get : HttpMethod.Post, $"{_options.Endpoint!.TrimEnd('/')}/{path}");
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        if (_options.ApiKey is { } key)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        }

        return request;
    }
}
