namespace Confidant.Memory;

/// <summary>How much is kept of what an audience may read in its group: numbers only.</summary>
/// <param name="Messages">Messages of people.</param>
/// <param name="Memories">What was learned from them.</param>
/// <param name="People">People who said them.</param>
/// <param name="WaitingJobs">Jobs that wait to work on them.</param>
public readonly record struct GroupCounts(int Messages, int Memories, int People, int WaitingJobs);
