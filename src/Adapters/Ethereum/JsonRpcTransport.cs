using System.Buffers;
using System.Net.Http.Headers;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Ethereum;

/// <summary>Posts requests to endpoints. Nothing of an endpoint's address, which may hold a key, gets out of here. Safe for concurrent
/// use.</summary>
internal sealed class JsonRpcTransport(IOptions<EthereumOptions> options, TimeProvider time) : IDisposable
{
    // The code of the greatest contract is 48 KiB of digits.
    private const int MaxBytes = 256 * 1024;

    private readonly TimeSpan _limit = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    private readonly HttpClient _http = QuietHttp.CreateClient();

    /// <summary>Posts a request and reads what comes back; a problem instead where nothing does.</summary>
    public async Task<(ReadOnlyMemory<byte> Body, ChainProblem? Problem)> PostAsync(
        Uri endpoint, byte[] request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(request) };
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.IsSuccessStatusCode
                ? await ReadAsync(response, either.Token)
                : (default, ChainProblem.Refused);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (default, ChainProblem.Timeout);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            return (default, ChainProblem.Unreachable);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<(ReadOnlyMemory<byte> Body, ChainProblem? Problem)> ReadAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(MaxBytes + 1);
        try
        {
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            int read = await body.ReadAtLeastAsync(
                buffer.AsMemory(0, MaxBytes + 1), MaxBytes + 1, throwOnEndOfStream: false, cancellationToken);
            return read > MaxBytes ? (default, ChainProblem.Malformed) : (buffer.AsSpan(0, read).ToArray(), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
