namespace Confidant.Adapters.Playground;

/// <summary>What the page sends when somebody presses a button.</summary>
internal sealed record PressRequest(string? As, string? Room, string? MessageId, string? Token);
