namespace Confidant.Adapters.Discord;

/// <summary>What is said and done over one connection.</summary>
internal sealed record DiscordConnectionTerms
{
    /// <summary>The shard.</summary>
    public required int Shard { get; init; }

    /// <summary>What answers the hello: begins a session, or takes one up.</summary>
    public required byte[] Greeting { get; init; }

    /// <summary>Told when the hello is answered.</summary>
    public required Action Greeted { get; init; }

    /// <summary>The number that a heartbeat names; null before the first event.</summary>
    public required Func<long?> Sequence { get; init; }

    /// <summary>Takes an event; false where it cannot be read. Nothing more is read until it has.</summary>
    public required Func<DiscordPayload, CancellationToken, ValueTask<bool>> TakeAsync { get; init; }

    /// <summary>Whether what cannot be read is passed over: it came again and again.</summary>
    public bool PassesOverMalformed { get; init; }

    /// <summary>Never the greeting, which holds the token.</summary>
    public override string ToString() => $"shard {Shard}";
}
