namespace Confidant.Memory;

/// <summary>What a forget erased.</summary>
/// <param name="Messages">Messages of the person.</param>
/// <param name="Memories">Memories that were learned from them.</param>
/// <param name="Replies">Replies that rested on them, kept or waiting to be sent.</param>
public readonly record struct ForgetCounts(int Messages, int Memories, int Replies);
