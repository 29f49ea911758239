namespace Confidant.Emulators.Telegram;

/// <summary>A message that a bot sent, as it stands now.</summary>
public sealed class SentMessage
{
    internal SentMessage(EmulatedBot bot, long chatId, long messageId)
    {
        Bot = bot;
        ChatId = chatId;
        MessageId = messageId;
    }

    /// <summary>Who sent it.</summary>
    public EmulatedBot Bot { get; }

    /// <summary>Where it stands.</summary>
    public long ChatId { get; }

    /// <summary>Its number; 0 where one person sees it.</summary>
    public long MessageId { get; }

    /// <summary>Its number among the messages that one person sees; null where all see it.</summary>
    public long? EphemeralMessageId { get; internal init; }

    /// <summary>The one person that sees it; null where the whole chat does.</summary>
    public long? VisibleTo { get; internal init; }

    /// <summary>The business account in whose name it was sent; null where it was sent in the bot's own.</summary>
    public EmulatedBusiness? Business { get; internal init; }

    /// <summary>Its topic; null for none.</summary>
    public long? ThreadId { get; internal init; }

    /// <summary>The text or caption after parsing.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Its formatting after parsing.</summary>
    public IReadOnlyList<EmulatedEntity> Entities { get; internal set; } = [];

    /// <summary>Rows of buttons.</summary>
    public IReadOnlyList<IReadOnlyList<EmulatedButton>> Buttons { get; internal set; } = [];

    /// <summary>What the field shows that it opens for a reply; null where it opens none.</summary>
    public string? AsksFor { get; internal init; }

    /// <summary>The message it answers; null for none.</summary>
    public long? ReplyTo { get; internal init; }

    /// <summary>The ephemeral message it answers; null for none.</summary>
    public long? ReplyToEphemeral { get; internal init; }

    /// <summary>The file; null for none.</summary>
    public EmulatedDocument? Document { get; internal init; }

    /// <summary>The blocks of a rich message, as JSON; null for an ordinary one.</summary>
    public string? Rich { get; internal init; }

    /// <summary>Whether link previews are off.</summary>
    public bool IsPreviewOff { get; internal init; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>When the server had it, by its clock.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Microseconds from the emulator's start to the moment the server had it.</summary>
    public long AtMicroseconds { get; internal init; }

    /// <summary>Microseconds from the emulator's start to the moment its answer had been written out; null while it was not, so
    /// that a repeated send after a kill can be told from a needless one.</summary>
    public long? AnsweredAtMicroseconds { get; internal set; }
}
