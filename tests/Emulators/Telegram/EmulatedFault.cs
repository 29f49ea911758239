namespace Confidant.Emulators.Telegram;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record EmulatedFault
{
    private EmulatedFault()
    {
    }

    /// <summary>Refused with 429; nothing is done.</summary>
    /// <param name="RetryAfter">The pause asked for, in seconds.</param>
    public sealed record TooManyRequests(int RetryAfter) : EmulatedFault;

    /// <summary>Refused with an answer of the Bot API; nothing is done.</summary>
    /// <param name="Code">The code.</param>
    /// <param name="Description">The description.</param>
    public sealed record Refusal(int Code, string Description) : EmulatedFault;

    /// <summary>Answered with a page of a gateway; nothing is done.</summary>
    /// <param name="Status">The HTTP status.</param>
    public sealed record GatewayError(int Status) : EmulatedFault;

    /// <summary>The connection ends before anything is done.</summary>
    public sealed record DropBefore : EmulatedFault;

    /// <summary>It is done, and the connection ends before the answer.</summary>
    public sealed record DropAfter : EmulatedFault;

    /// <summary>It is done, and the answer is no JSON.</summary>
    public sealed record MalformedAnswer : EmulatedFault;

    /// <summary>It is done, and the answer comes later, by the emulator's clock.</summary>
    /// <param name="By">How much later.</param>
    public sealed record Delay(TimeSpan By) : EmulatedFault;
}
