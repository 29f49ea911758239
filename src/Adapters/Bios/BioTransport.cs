using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Bios;

/// <summary>Fetches JSON within limits of size and time. Neither a token nor an address gets out of here. Safe for concurrent use.</summary>
internal sealed class BioTransport(IOptions<BioOptions> options, TimeProvider time) : IDisposable
{
    private const int MaxBytes = 64 * 1024;

    private static readonly JsonDocumentOptions _json = new() { MaxDepth = 16 };

    private readonly TimeSpan _limit = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);
    private readonly HttpClient _http = QuietHttp.CreateClient();

    /// <summary>Fetches a document.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="bearer">The token that it takes; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The status and the document; null where nobody answered, too late, too much, or with something else than JSON. Of failures
    /// only those have a document that may say that there is no such profile.</returns>
    public async ValueTask<(HttpStatusCode Status, JsonDocument? Body)?> GetAsync(
        Uri address, string? bearer, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(_limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
            request.Headers.Accept.ParseAdd("application/json");
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            bool hasDocument = response.IsSuccessStatusCode
                || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest;
            return !hasDocument ? (response.StatusCode, null)
                : await ReadAsync(response, either.Token) is { } body ? (response.StatusCode, body)
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception error) when (error is HttpRequestException or IOException or JsonException)
        {
            // Nobody answered to the end, or it is no JSON: nothing is known of the profile.
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        await BoundedBody.TryReadAsync(response.Content, MaxBytes, cancellationToken) is { } body
            ? JsonDocument.Parse(body, _json)
            : null;
}
