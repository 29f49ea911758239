namespace Confidant.Emulators.Telegram;

/// <summary>A message that a person said.</summary>
public sealed class UserMessage
{
    internal UserMessage(EmulatedUser user, long chatId, long messageId, long? ephemeralMessageId, string text, SayOptions options)
    {
        User = user;
        ChatId = chatId;
        MessageId = messageId;
        EphemeralMessageId = ephemeralMessageId;
        Text = text;
        Options = options;
    }

    /// <summary>Who said it.</summary>
    public EmulatedUser User { get; }

    /// <summary>Where.</summary>
    public long ChatId { get; }

    /// <summary>Its number; 0 where only the bots and the sender see it.</summary>
    public long MessageId { get; }

    /// <summary>Its number among the messages that one person sees; null where all see it.</summary>
    public long? EphemeralMessageId { get; }

    /// <summary>The words.</summary>
    public string Text { get; internal set; }

    /// <summary>When it was said, in Unix seconds.</summary>
    public long Date { get; internal init; }

    internal SayOptions Options { get; }
}
