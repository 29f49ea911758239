namespace Confidant.BotHost.Models.Clients;

/// <summary>Why a model gave no answer that can be used.</summary>
internal enum ModelFault
{
    /// <summary>The endpoint could not be reached, or the connection broke.</summary>
    Unreachable,

    /// <summary>It took longer than it may.</summary>
    TimedOut,

    /// <summary>The endpoint asks for a pause (429).</summary>
    RateLimited,

    /// <summary>The endpoint failed (5xx).</summary>
    ServerError,

    /// <summary>The endpoint does not accept the key, or the account (401, 402, 403).</summary>
    Unauthorized,

    /// <summary>The endpoint does not accept the request: no such model, or a protocol that it does not speak.</summary>
    BadRequest,

    /// <summary>What came back could not be read.</summary>
    Malformed,

    /// <summary>The answer ended in the middle.</summary>
    Cut,

    /// <summary>The answer had no words.</summary>
    Empty,

    /// <summary>The answer was far longer than asked for.</summary>
    Oversized,

    /// <summary>The model declined to answer.</summary>
    Declined,

    /// <summary>The host's tokens of the day are used up.</summary>
    OverBudget,

    /// <summary>The person's tokens of the day are used up.</summary>
    OverPersonalBudget,

    /// <summary>The model failed several times just now, so it is left alone for a while.</summary>
    CircuitOpen,
}
