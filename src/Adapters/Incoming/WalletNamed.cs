using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>The names of a wallet were looked up that an account proved; its conversation is where it did.</summary>
public sealed record WalletNamed : IncomingEvent
{
    /// <summary>The account that proved it.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>Private, or <see cref="ChatKind.Public"/> where it was proved before others: they are told nothing.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The wallet.</summary>
    public required string Wallet { get; init; }

    /// <summary>The names that lead to it and that it has for itself; at most one of each kind.</summary>
    public required IReadOnlyList<string> Names { get; init; }
}
