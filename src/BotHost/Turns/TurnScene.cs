using Confidant.Adapters;
using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>Who speaks, where, and who will hear the answer.</summary>
internal sealed record TurnScene
{
    /// <summary>The accepted event.</summary>
    public required InboxEntry Entry { get; init; }

    /// <summary>Further events that end with it: the other parts of an album.</summary>
    public IReadOnlyList<InboxId> Together { get; init; } = [];

    /// <summary>The lease on its conversation.</summary>
    public required Lease Lease { get; init; }

    /// <summary>The agent that is spoken to.</summary>
    public required Agent Agent { get; init; }

    /// <summary>Who speaks.</summary>
    public required UserProfile Profile { get; init; }

    /// <summary>The kind of chat.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group; null elsewhere.</summary>
    public GroupContext? Group { get; init; }

    /// <summary>Who will read the answer.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The speaker's authority over their own words.</summary>
    public required SubjectAuthority Subject { get; init; }

    /// <summary>The conversation.</summary>
    public required ConversationKey Conversation { get; init; }

    /// <summary>The platform's adapter.</summary>
    public required IPlatformAdapter Adapter { get; init; }

    /// <summary>The language to answer in.</summary>
    public required Language Language { get; init; }

    /// <summary>The language that is spoken; the same unless the group or the agent has one of its own.</summary>
    public required Language SpokenLanguage { get; init; }

    /// <summary>The language that a group's admins chose, or that an agent always answers in, as far as the host has texts in it.</summary>
    public static Language? LanguageOf(string? chosen) => chosen switch
    {
        "en" => Language.English,
        "es" => Language.Spanish,
        _ => null,
    };

    /// <summary>A commit that ends its events and does nothing else.</summary>
    public TurnCommit End() => new()
    {
        Entry = Entry.Id,
        Together = Together,
        Lease = Lease,
        // A program that speaks in a person's name is no place where they are told things.
        PrivateChatOf = Chat == ChatKind.Private && Conversation.Platform != Platform.Rest ? Profile.Id : null,
    };
}
