namespace Confidant.Memory;

/// <summary>What somebody said shortly before a message that is learned from.</summary>
/// <param name="Message">Its id.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When.</param>
public sealed record EarlierMessage(MessageId Message, string Text, DateTimeOffset SaidAt) : IContent;
