using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which of their own words a person wants forgotten.</summary>
public abstract record ForgetSelection
{
    private ForgetSelection()
    {
    }

    /// <summary>Everything that has all of these stemmed terms.</summary>
    /// <param name="Terms">The terms; never empty.</param>
    public sealed record Topic(IReadOnlyList<string> Terms) : ForgetSelection;

    /// <summary>Their latest message that is stored.</summary>
    /// <param name="Conversation">The chat it is looked for in.</param>
    public sealed record Last(ConversationKey Conversation) : ForgetSelection;

    /// <summary>Everything they said in one chat.</summary>
    /// <param name="Conversation">The chat.</param>
    public sealed record Here(ConversationKey Conversation) : ForgetSelection;

    /// <summary>Everything.</summary>
    public sealed record All : ForgetSelection;
}
