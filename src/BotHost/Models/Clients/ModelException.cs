namespace Confidant.BotHost.Models.Clients;

/// <summary>A call to a model that gave nothing usable. It never holds a key, an address, or anybody's words; for that reason it has
/// no inner exception either.</summary>
internal sealed class ModelException : Exception
{
    /// <summary>Describes a failed call.</summary>
    /// <param name="fault">The kind of failure.</param>
    /// <param name="status">The HTTP status; 0 where there was none.</param>
    /// <param name="reason">The name of the kind of error, for the log; null where the fault says it all.</param>
    public ModelException(ModelFault fault, int status = 0, string? reason = null)
        : base($"The model gave no answer: {fault} ({status}{(reason is null ? "" : ", " + reason)}).")
    {
        Fault = fault;
        Status = status;
        Reason = reason;
    }

    /// <summary>The kind of failure.</summary>
    public ModelFault Fault { get; }

    /// <summary>The HTTP status; 0 where there was none.</summary>
    public int Status { get; }

    /// <summary>The name of the kind of error; null where the fault says it all.</summary>
    public string? Reason { get; }

    /// <summary>The pause that the endpoint asked for; null where it asked for none.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether the same call may succeed shortly.</summary>
    public bool IsTransient => Fault is ModelFault.Unreachable or ModelFault.RateLimited or ModelFault.ServerError;

    /// <summary>Whether it tells that the model, rather than one request to it, is in trouble.</summary>
    public bool IsOutage => IsTransient
        || Fault is ModelFault.TimedOut or ModelFault.Unauthorized or ModelFault.Malformed or ModelFault.Cut;
}
