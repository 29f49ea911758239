using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>Somebody pressed a button under one of our messages.</summary>
public sealed record ButtonPressed : IncomingEvent
{
    /// <summary>Who pressed it.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>The kind of chat.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public SeenGroup? Group { get; init; }

    /// <summary>The token that the button carried; anything a client cares to send.</summary>
    public required string Token { get; init; }

    /// <summary>The platform's handle for acknowledging the press.</summary>
    public required string PressId { get; init; }

    /// <summary>The message under which the button stands; null where the platform does not tell.</summary>
    public PlatformMessageId? MessageId { get; init; }

    /// <summary>Whether that message is shown to the presser only.</summary>
    public bool IsEphemeral { get; init; }
}
