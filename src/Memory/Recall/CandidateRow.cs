using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A row that matched, or stands within two rows of one that did, without its words.</summary>
/// <param name="Seq">Its place in the partition, in the order of arrival. Memories have places of their own, after those of all
/// turns.</param>
/// <param name="Author">Who said it.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Segment">The stretch of talk it belongs to.</param>
/// <param name="SegmentWords">Words in that stretch.</param>
/// <param name="WordCount">Words in the row.</param>
/// <param name="HasTimeExpression">Whether it names a time.</param>
/// <param name="Before">The place of the row before it in its segment, by (time, message) and of its own kind; null for the
/// first.</param>
/// <param name="After">The place of the row after it; null for the last.</param>
public readonly record struct CandidateRow(
    long Seq, UserId Author, DateTimeOffset SaidAt, long Segment, long SegmentWords, int WordCount, bool HasTimeExpression,
    long? Before, long? After);
