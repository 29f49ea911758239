using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>Which of their own words a person wants forgotten.</summary>
public abstract record ForgetSelection
{
    private ForgetSelection()
    {
    }

    /// <summary>Everything that has all the stemmed terms of at least one reading.</summary>
    /// <param name="Readings">The topic's terms, once for each language it may have been said in; neither the list nor a reading
    /// is empty.</param>
    public sealed record Topic(IReadOnlyList<IReadOnlyList<string>> Readings) : ForgetSelection;

    /// <summary>Single messages of theirs; others are left alone.</summary>
    /// <param name="Ids">The messages.</param>
    public sealed record Messages(IReadOnlyList<MessageId> Ids) : ForgetSelection;

    /// <summary>Their latest message that is stored.</summary>
    /// <param name="Conversation">The chat it is looked for in.</param>
    public sealed record Last(ConversationKey Conversation) : ForgetSelection;

    /// <summary>Everything they said in one chat.</summary>
    /// <param name="Conversation">The chat.</param>
    public sealed record Here(ConversationKey Conversation) : ForgetSelection;

    /// <summary>Everything.</summary>
    public sealed record All : ForgetSelection;
}
