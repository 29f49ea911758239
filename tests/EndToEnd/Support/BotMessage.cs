namespace Confidant.EndToEnd.Support;

/// <summary>A message of the bot as it stands now. Two are equal where they are the same message.</summary>
internal abstract record BotMessage
{
    /// <summary>Where it stands.</summary>
    public abstract string Place { get; }

    /// <summary>The words.</summary>
    public abstract string Text { get; }

    /// <summary>The one person who sees it; null where the whole place does.</summary>
    public abstract string? VisibleTo { get; }

    /// <summary>The message or command that it answers; null for none.</summary>
    public abstract string? Answers { get; }

    /// <summary>What its buttons show.</summary>
    public abstract IReadOnlyList<string> Labels { get; }

    /// <summary>What its files hold, as text; empty for none.</summary>
    public abstract string Files { get; }

    /// <summary>Whether it was deleted.</summary>
    public abstract bool IsDeleted { get; }

    /// <summary>Words and files.</summary>
    public string Whole => Text + Files;

    /// <summary>Whether nobody but one person sees it.</summary>
    public bool IsFor(ChatPerson person) => Place == person.Place || VisibleTo == person.Id;
}
