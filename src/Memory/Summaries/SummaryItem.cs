using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A turn or memory that a summary is made from.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="Author">Who said it.</param>
/// <param name="AuthorName">The name shown for them.</param>
/// <param name="Text">A turn's words; a memory's statement in the third person.</param>
/// <param name="Language">The language of the words.</param>
/// <param name="Importance">A memory's, from 0 to 1; 0 for a turn.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="Sources">The messages it rests on.</param>
public sealed record SummaryItem(
    RowKind Kind,
    UserId Author,
    string AuthorName,
    string Text,
    Language Language,
    double Importance,
    DateTimeOffset SaidAt,
    IReadOnlyList<MessageId> Sources) : IContent;
