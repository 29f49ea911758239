using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.BotHost.Models.Offline;

/// <summary>A statement in a recalled row.</summary>
/// <param name="Row">The row.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="HasTime">Whether it names a time.</param>
internal sealed record KnownFact(RecalledRow Row, Statement Statement, IReadOnlySet<string> Terms, bool HasTime)
{
    /// <summary>The topic; null where no rule fits.</summary>
    public string? Topic => Statement.Topic;

    /// <summary>The single-valued fact; null where none.</summary>
    public string? Attribute => Row.Attribute ?? Statement.Attribute;

    /// <summary>Whether a channel announced it: then it is nobody's own, whoever wrote it.</summary>
    public bool IsAnnounced => Row.Context == ContextType.Broadcast;

    /// <summary>Whether somebody said it for themselves.</summary>
    public bool IsBy(UserId person) => Row.Author == person && !IsAnnounced;

    /// <summary>The statement as it is told to everybody; null where it is made of the words themselves.</summary>
    public string? Told { get; init; }
}
