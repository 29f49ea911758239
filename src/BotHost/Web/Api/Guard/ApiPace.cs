using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>How often programs may ask. Safe for concurrent use.</summary>
internal sealed class ApiPace(IOptions<ApiOptions> options) : IDisposable
{
    private static readonly TimeSpan _window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<Guid> _requests = Create<Guid>(options.Value.RequestsPerMinute);
    private readonly PartitionedRateLimiter<string> _failures = Create<string>(options.Value.FailuresPerMinute);

    /// <summary>Takes one request of a caller; the pause until the next where there is none left, else null.</summary>
    public TimeSpan? Take(ApiCaller caller) => Take(_requests, caller.IsOperator ? Guid.Empty : caller.Holder.Token.Id.Value);

    /// <summary>Takes one failure of an address.</summary>
    public TimeSpan? TakeFailure(HttpContext context) => Take(_failures, context.Connection.RemoteIpAddress?.ToString() ?? "");

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        _failures.Dispose();
    }

    private static TimeSpan? Take<TKey>(PartitionedRateLimiter<TKey> limiter, TKey key)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan pause) ? pause : _window;
    }

    // A minute's worth at once, and what was used comes back evenly, about once a second.
    private static PartitionedRateLimiter<TKey> Create<TKey>(int perMinute)
        where TKey : notnull
    {
        int perPeriod = (int)Math.Ceiling(perMinute / _window.TotalSeconds);
        return PartitionedRateLimiter.Create<TKey, TKey>(key => RateLimitPartition.GetTokenBucketLimiter(
            key,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = perMinute,
                TokensPerPeriod = perPeriod,
                ReplenishmentPeriod = _window * perPeriod / perMinute,
            }));
    }
}
