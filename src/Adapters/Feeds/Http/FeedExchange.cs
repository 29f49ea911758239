using System.Net;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Feeds;

/// <summary>Carries one request to its answer, within limits of time, size and redirections. Nothing of an address, a token or a body gets
/// into what it throws. Safe for concurrent use.</summary>
internal sealed class FeedExchange : IDisposable
{
    private const int MaxRedirections = 5;
    private const string Name = "Confidant/1.0 (reads feeds for their authors)";

    private readonly FeedOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpClient _configured;
    private readonly HttpClient _written;

    /// <summary>Makes one.</summary>
    public FeedExchange(IOptions<FeedOptions> options, INameResolver names, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _configured = QuietHttp.CreateClient(Decompressing(QuietHttp.CreateHandler()));
        _written = QuietHttp.CreateClient(_options.AllowPrivateAddresses
            ? Decompressing(QuietHttp.CreateHandler())
            : new PublicConnections(names).CreateHandler());
    }

    /// <summary>Sends a request.</summary>
    /// <exception cref="FeedException">Nobody answers, or too late, too much, or with an error of their own.</exception>
    public async Task<FeedAnswer> SendAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await FollowAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new FeedException(FeedFault.Unavailable, "The answer took too long.");
        }
        catch (HttpRequestException failure) when (failure.InnerException is FeedException refused)
        {
            throw new FeedException(refused.Fault, refused.Message);
        }
        catch (InvalidDataException)
        {
            throw new FeedException(FeedFault.Malformed, "The answer is packed in no way that is known.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            // Their messages hold names of servers, so they go no further.
            throw new FeedException(FeedFault.Unavailable, "The connection failed.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _configured.Dispose();
        _written.Dispose();
    }

    private static SocketsHttpHandler Decompressing(SocketsHttpHandler handler)
    {
        handler.AutomaticDecompression = DecompressionMethods.All;
        return handler;
    }

    private async Task<FeedAnswer> FollowAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        Uri address = request.Address;
        Uri lasting = request.Address;
        for (int redirections = 0; redirections <= MaxRedirections; redirections++)
        {
            if (request.IsWritten && !WrittenAddress.MayBeAsked(address, _options))
            {
                throw new FeedException(FeedFault.NotAnAddress, "It leads to an address that may not be asked.");
            }

            using HttpRequestMessage message = Write(request, address);
            HttpClient client = request.IsWritten ? _written : _configured;
            using HttpResponseMessage response = await client.SendAsync(
                message, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!request.IsWritten || Target(response, address) is not { } next)
            {
                return await ReadAsync(request, response, address, lasting, cancellationToken);
            }

            bool isForGood = response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            lasting = isForGood && lasting == address ? next : lasting;
            address = next;
        }

        throw new FeedException(FeedFault.Malformed, "It redirects without end.");
    }

    private static Uri? Target(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308
        && response.Headers.Location is { } location && Uri.TryCreate(address, location, out Uri? target)
            ? target
            : null;

    private static HttpRequestMessage Write(FeedRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Form is null ? HttpMethod.Get : HttpMethod.Post, address)
        {
            Content = request.Form is null ? null : new FormUrlEncodedContent(request.Form),
        };
        message.Headers.Authorization = request.Authorization;
        message.Headers.TryAddWithoutValidation("User-Agent", Name);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        if (request.Tag is { } tag)
        {
            message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (request.ModifiedAt is { } modifiedAt)
        {
            message.Headers.TryAddWithoutValidation("If-Modified-Since", modifiedAt);
        }

        return message;
    }

    private async Task<FeedAnswer> ReadAsync(
        FeedRequest request, HttpResponseMessage response, Uri address, Uri lasting, CancellationToken cancellationToken)
    {
        int status = (int)response.StatusCode;
        if (status == 429 || status == 408 || status >= 500)
        {
            throw new FeedException(status == 429 ? FeedFault.Busy : FeedFault.Unavailable, $"The answer has the status {status}.")
            {
                RetryAfter = RetryPause.Find(response.Headers, isLimited: status == 429, _time.GetUtcNow()),
            };
        }

        byte[] body = await BoundedBody.TryReadAsync(response.Content, request.MaxBytes, cancellationToken)
            ?? throw new FeedException(FeedFault.Malformed, "The answer is too long.");
        return new FeedAnswer(response.StatusCode, body, address)
        {
            LastingAddress = lasting,
            Kind = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(),
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
            Tag = First(response, "ETag"),
            ModifiedAt = First(response, "Last-Modified"),
            Links = First(response, "Link"),
        };
    }

    private static string? First(HttpResponseMessage response, string name) =>
        response.Headers.NonValidated.TryGetValues(name, out var values)
        || response.Content.Headers.NonValidated.TryGetValues(name, out values)
            ? string.Join(", ", values)
            : null;
}
