using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A signature came by the page of a challenge. It is the account's that asked for the challenge, whoever sent it: its
/// conversation is where that was, and it is checked there.</summary>
public sealed record ChallengeAnswered : IncomingEvent
{
    /// <summary>The account that asked for the challenge.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>Private, or <see cref="ChatKind.Public"/> where the challenge was asked for before others: they are told nothing.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The challenge's id.</summary>
    public required string Challenge { get; init; }

    /// <summary>The signature's digits.</summary>
    public required string Signature { get; init; }
}
