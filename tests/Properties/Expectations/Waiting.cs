namespace Confidant.Properties;

/// <summary>A message or an edit that has arrived and is not handled.</summary>
/// <param name="Entry">Its row in the inbox.</param>
/// <param name="ReceivedAt">When it arrived.</param>
/// <param name="Said">The message as it is to be kept, or as the edit makes it.</param>
/// <param name="IsEdit">Which of the two.</param>
/// <param name="IsCovered">Whether a forget that came after it covers it.</param>
internal sealed record Waiting(long Entry, DateTimeOffset ReceivedAt, Said Said, bool IsEdit, bool IsCovered);
