namespace Confidant.Memory;

/// <summary>Which of their own words a person gives another scope.</summary>
public abstract record ScopeSelection
{
    private ScopeSelection()
    {
    }

    /// <summary>Everything of theirs that may be read in other chats at present.</summary>
    public sealed record AllShared : ScopeSelection;

    /// <summary>Single messages of theirs; others are left alone.</summary>
    /// <param name="Ids">The messages.</param>
    public sealed record Messages(IReadOnlyList<MessageId> Ids) : ScopeSelection;
}
