namespace Confidant.Adapters.Rest;

/// <summary>What programs may take of the host's memory.</summary>
public sealed record RestLimits
{
    /// <summary>The most characters of a message.</summary>
    public const int MaxTextLength = 16_000;

    /// <summary>The most bytes of a request's body.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Of how many answered requests the numbers are kept, so that one that is sent again is known.</summary>
    /// <value>The default is 10,000.</value>
    public int RememberedRequests { get; init; } = 10_000;
}
