namespace Confidant.BotHost.Models.Offline;

/// <summary>A message that goes on with its session.</summary>
/// <param name="Kind">What it wants.</param>
/// <param name="Item">Which item of a list, from 1; -1 for the last, 0 where it wants none.</param>
internal sealed record FollowUp(FollowUpKind Kind, int Item = 0);
