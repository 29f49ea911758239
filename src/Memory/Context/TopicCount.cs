namespace Confidant.Memory;

/// <summary>How often somebody tells of a topic.</summary>
/// <param name="Topic">One of <see cref="Topics"/>.</param>
/// <param name="Count">How many memories are about it.</param>
public sealed record TopicCount(string Topic, int Count) : IContent;
