using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>A message that a person said, ready to be stored under its scope.</summary>
public sealed record NewMessage : IContent
{
    /// <summary>Its id.</summary>
    public required MessageId Id { get; init; }

    /// <summary>The agent that hears it.</summary>
    public required AgentId Agent { get; init; }

    /// <summary>Who said it.</summary>
    public required UserId Author { get; init; }

    /// <summary>The name shown for them when they said it.</summary>
    public required string AuthorName { get; init; }

    /// <summary>Where it came from. Unique per agent: two bot accounts in one group store it once.</summary>
    public required MessageSource Source { get; init; }

    /// <summary>The conversation it belongs to.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The kind of place.</summary>
    public required ContextType Context { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public GroupId? Group { get; init; }

    /// <summary>The group's epoch at receipt; 0 in a private chat.</summary>
    public int GroupEpoch { get; init; }

    /// <summary>Where it may be read.</summary>
    public required PrivacyScope Scope { get; init; }

    /// <summary>Whether its speaker says of it that it is private; see <see cref="IPrivateMarks"/>.</summary>
    public bool IsMarkedPrivate { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>The words as their platform delivers them to everybody there, a call of the bot included: by them, several accounts that
    /// number a group's messages by themselves know that they hear the same one.</summary>
    /// <value>The default is <see cref="Text"/>.</value>
    public string Heard { get => field ?? Text; init; }

    /// <summary>What the index keeps of them.</summary>
    public required IndexedText Index { get; init; }

    /// <summary>The language it was taken for.</summary>
    public required Language Language { get; init; }

    /// <summary>When it was said, by the platform's clock.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When the host accepted it. A forget that came later covers it, even if it is stored only then.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When it expires; null means never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Whether memories are to be learned from it. Forwards, for one, are not the sender's statements.</summary>
    public bool Learn { get; init; }

    /// <summary>The session it names; null for the conversation's current one. A session of another audience counts as none.</summary>
    public SessionId? Session { get; init; }

    /// <summary>Whether it was said to the bot among others: by a mention, or in reply to it. What it states weighs more.</summary>
    public bool IsAddressed { get; init; }
}
