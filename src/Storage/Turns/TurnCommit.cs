using Confidant.Identity;
using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>The end of a turn: effects, replies and the end of its inbox entries, in one transaction.</summary>
public sealed record TurnCommit
{
    /// <summary>The event that is done with this.</summary>
    public required InboxId Entry { get; init; }

    /// <summary>Further events that are done with this: the other parts of an album, of the same conversation.</summary>
    public IReadOnlyList<InboxId> Together { get; init; } = [];

    /// <summary>The lease on its conversation.</summary>
    public required Lease Lease { get; init; }

    /// <summary>Who the replies are for; null where the turn stores no reply.</summary>
    public Audience? Audience { get; init; }

    /// <summary>The privacy epochs of the partitions that were read.</summary>
    public IReadOnlyList<PartitionEpoch> ReadEpochs { get; init; } = [];

    /// <summary>What the command changes.</summary>
    public IReadOnlyList<TurnEffect> Effects { get; init; } = [];

    /// <summary>The chunks to send, in order.</summary>
    public IReadOnlyList<OutboxDraft> Replies { get; init; } = [];

    /// <summary>What others are told of it, each in their private chat.</summary>
    public IReadOnlyList<NoticeDraft> Notices { get; init; } = [];

    /// <summary>Whose private chat the turn is in: from then on they are told there what concerns them. Null elsewhere.</summary>
    public UserId? PrivateChatOf { get; init; }

    /// <summary>Buttons shown with replies and notices.</summary>
    public IReadOnlyList<ButtonDraft> Buttons { get; init; } = [];

    /// <summary>The bot's turn for the transcript; null where the turn leaves none (commands, private answers to a group).</summary>
    public BotReply? Reply { get; init; }

    /// <summary>The conversation of <see cref="Reply"/>.</summary>
    public ConversationKey Conversation { get; init; }
}
