namespace Confidant.Adapters.Playground;

/// <summary>What the page may take of the host's memory. Everything it keeps is bounded by these.</summary>
internal sealed record PlaygroundLimits
{
    public const int MaxTextLength = 16_000;

    public const int MaxBodyBytes = 64 * 1024;

    public const int MaxTokenBytes = 64;

    public int MessagesPerRoom { get; init; } = 200;

    public int FramesPerSubscriber { get; init; } = 128;

    public int Subscribers { get; init; } = 64;

    public int RememberedDeliveries { get; init; } = 1_000;

    public int Documents { get; init; } = 16;

    public long DocumentBytes { get; init; } = 64L * 1024 * 1024;

    public TimeSpan DocumentLifetime { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);
}
