namespace Confidant.Adapters.Telegram.Wire;

internal sealed record OutgoingEntity(string Type, int Offset, int Length)
{
    public string? Url { get; init; }

    public string? Language { get; init; }
}
