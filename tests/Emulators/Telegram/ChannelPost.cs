namespace Confidant.Emulators.Telegram;

/// <summary>A message that a channel posted under its own name.</summary>
public sealed class ChannelPost
{
    internal ChannelPost(long chatId, long messageId, string text, bool isForwarded, long date)
    {
        ChatId = chatId;
        MessageId = messageId;
        Text = text;
        IsForwarded = isForwarded;
        Date = date;
    }

    /// <summary>The channel.</summary>
    public long ChatId { get; }

    /// <summary>Its number.</summary>
    public long MessageId { get; }

    /// <summary>The words.</summary>
    public string Text { get; internal set; }

    /// <summary>Whether it was forwarded from somewhere else.</summary>
    public bool IsForwarded { get; }

    /// <summary>When it was posted, in Unix seconds.</summary>
    public long Date { get; }
}
