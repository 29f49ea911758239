namespace Confidant.Emulators.Discord;

/// <summary>Something that goes wrong with a request.</summary>
public abstract record DiscordFault
{
    private DiscordFault()
    {
    }

    /// <summary>Refused with 429; nothing is done.</summary>
    /// <param name="RetryAfter">The pause asked for.</param>
    /// <param name="Scope">"user", "shared" or "global".</param>
    public sealed record TooManyRequests(TimeSpan RetryAfter, string Scope = "user") : DiscordFault;

    /// <summary>Refused with an answer of the API; nothing is done.</summary>
    /// <param name="Status">The HTTP status.</param>
    /// <param name="Code">Discord's code.</param>
    /// <param name="Message">The description.</param>
    public sealed record Refusal(int Status, int Code, string Message) : DiscordFault;

    /// <summary>Answered with a page of a proxy; nothing is done.</summary>
    /// <param name="Status">The HTTP status.</param>
    public sealed record GatewayError(int Status) : DiscordFault;

    /// <summary>The connection ends before anything is done.</summary>
    public sealed record DropBefore : DiscordFault;

    /// <summary>It is done, and the connection ends before the answer.</summary>
    public sealed record DropAfter : DiscordFault;

    /// <summary>It is done, and the answer is no JSON.</summary>
    public sealed record MalformedAnswer : DiscordFault;

    /// <summary>It is done, and the answer comes later, by the emulator's clock.</summary>
    /// <param name="By">How much later.</param>
    public sealed record Delay(TimeSpan By) : DiscordFault;
}
