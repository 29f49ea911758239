namespace Confidant.Load;

/// <summary>The times of one chat, in microseconds of the platform's clock.</summary>
/// <param name="Id">The chat.</param>
/// <param name="Said">When each message was said.</param>
/// <param name="Delivered">When each was handed to the host.</param>
/// <param name="Answered">When each reply was there.</param>
internal sealed record LoadChat(
    string Id, IReadOnlyList<long> Said, IReadOnlyList<long> Delivered, IReadOnlyList<long> Answered);
