using System.Net;
using System.Net.Http.Headers;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Ends a request that did not succeed before a provider's package reads its body: what an endpoint says about an error may
/// repeat the request. Answers that are too long to be one are cut off.</summary>
internal sealed class ModelFailureHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    private const long MaxAnswerBytes = 16 * 1024 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            throw new ModelException(ModelFault.Unreachable);
        }

        if (!response.IsSuccessStatusCode)
        {
            int status = (int)response.StatusCode;
            TimeSpan? retryAfter = ReadPause(response.Headers.RetryAfter);
            response.Dispose();
            throw new ModelException(FaultOf(status), status) { RetryAfter = retryAfter };
        }

        response.Content = await BoundedContent.OverAsync(response.Content, MaxAnswerBytes, cancellationToken);
        return response;
    }

    private static ModelFault FaultOf(int status) => status switch
    {
        (int)HttpStatusCode.Unauthorized or (int)HttpStatusCode.PaymentRequired or (int)HttpStatusCode.Forbidden =>
            ModelFault.Unauthorized,
        (int)HttpStatusCode.TooManyRequests => ModelFault.RateLimited,
        (int)HttpStatusCode.RequestTimeout or >= 500 => ModelFault.ServerError,
        _ => ModelFault.BadRequest,
    };

    private TimeSpan? ReadPause(RetryConditionHeaderValue? header)
    {
        TimeSpan? pause = header?.Delta ?? (header?.Date - time.GetUtcNow());
        return pause < TimeSpan.Zero ? TimeSpan.Zero : pause;
    }
}
