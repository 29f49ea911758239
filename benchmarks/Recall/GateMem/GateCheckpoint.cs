using System.Text.RegularExpressions;

namespace Confidant.Recall;

/// <summary>A question at a point of an episode.</summary>
/// <param name="AfterTurn">The turn it comes after.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Kind">utility, privacy (access) or safety (after a deletion).</param>
/// <param name="Question">The question.</param>
/// <param name="Evidence">What a good answer says; for utility.</param>
/// <param name="Leaks">What must not be in anything that is assembled for the asker.</param>
internal sealed record GateCheckpoint(
    string AfterTurn,
    string Asker,
    string Kind,
    string Question,
    IReadOnlyList<Regex> Evidence,
    IReadOnlyList<string> Leaks);
