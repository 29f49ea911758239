namespace Confidant.Emulators.Discord;

/// <summary>How many requests are taken within a time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Window">From the first of them on.</param>
public sealed record EmulatedLimit(int Count, TimeSpan Window);
