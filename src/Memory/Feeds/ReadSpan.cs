namespace Confidant.Memory;

/// <summary>The time in which a reading came across every post there is: one from then that it did not come across is gone.</summary>
/// <param name="Since">Its beginning.</param>
/// <param name="Until">Its end: when an export was made, or the reading was asked for. What was posted later may be there all the
/// same.</param>
public readonly record struct ReadSpan(DateTimeOffset Since, DateTimeOffset Until);
