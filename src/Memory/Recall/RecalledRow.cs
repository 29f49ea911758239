using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A row that an audience may read, with its words and where they came from.</summary>
/// <param name="Reference">Its place.</param>
/// <param name="Kind">A turn or a memory.</param>
/// <param name="Author">Who said it.</param>
/// <param name="AuthorName">The name shown for them.</param>
/// <param name="Text">The words: a turn verbatim, a memory's quote.</param>
/// <param name="Restatement">A memory's statement in the third person; null for a turn.</param>
/// <param name="Attribute">The single-valued fact a memory states; null where none.</param>
/// <param name="Language">The language it was said in.</param>
/// <param name="SaidAt">When.</param>
/// <param name="Context">The kind of place it was said in.</param>
/// <param name="Scope">Where it may be read.</param>
/// <param name="Sources">The messages it rests on; a turn rests on itself.</param>
public sealed record RecalledRow(
    RowReference Reference,
    RowKind Kind,
    UserId Author,
    string AuthorName,
    string Text,
    string? Restatement,
    string? Attribute,
    Language Language,
    DateTimeOffset SaidAt,
    ContextType Context,
    PrivacyScope Scope,
    IReadOnlyList<MessageId> Sources) : IContent
{
    /// <summary>The rank's score, comparable within one query only; 0 until it is ranked.</summary>
    public double Score { get; init; }
}
