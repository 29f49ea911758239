namespace Confidant.Memory;

/// <summary>What a forget would erase, before it is confirmed.</summary>
/// <param name="Messages">How many messages.</param>
/// <param name="Memories">How many memories that were learned from them.</param>
/// <param name="Samples">The first few messages, word for word, for their author's eyes.</param>
/// <param name="Sources">The messages the samples show.</param>
public sealed record ForgetPreview(
    int Messages, int Memories, IReadOnlyList<string> Samples, IReadOnlyList<MessageId> Sources) : IContent;
