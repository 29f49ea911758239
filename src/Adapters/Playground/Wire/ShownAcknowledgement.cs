namespace Confidant.Adapters.Playground;

/// <summary>A press of a button was taken.</summary>
internal sealed record ShownAcknowledgement(string Room, string? MessageId, string? Notice);
