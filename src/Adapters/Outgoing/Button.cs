namespace Confidant.Adapters;

/// <summary>A button under a message.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Token">What comes back when it is pressed; at most 64 bytes.</param>
public sealed record Button(string Label, string Token);
