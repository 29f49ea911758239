namespace Confidant.Adapters;

/// <summary>A button under a message.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Token">What comes back when it is pressed; at most 64 bytes.</param>
public sealed record Button(string Label, string Token)
{
    /// <summary>The page that it opens instead of coming back; null for a button that comes back, whose token then counts.</summary>
    public string? Address { get; init; }
}
