namespace Confidant.Adapters.Rest;

/// <summary>What happens while a request waits for its answer.</summary>
public abstract record RestEvent
{
    private RestEvent()
    {
    }

    /// <summary>The answer is being made.</summary>
    public sealed record Typing : RestEvent;

    /// <summary>A part of the answer.</summary>
    /// <param name="Message">The part.</param>
    public sealed record Part(OutgoingMessage Message) : RestEvent;

    /// <summary>A pressed button does nothing.</summary>
    /// <param name="Notice">Why, for the presser.</param>
    public sealed record Refused(string Notice) : RestEvent;
}
