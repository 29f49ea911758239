using Confidant.Memory;

namespace Confidant.Storage;

/// <summary>What the bot says in a turn, for the transcript. It is read as long as everything it rests on is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">The words.</param>
/// <param name="InReplyTo">The stored message it answers; null where that was not stored.</param>
/// <param name="Sources">The messages its words rest on.</param>
public sealed record BotReply(MessageId Id, string Text, MessageId? InReplyTo, IReadOnlyList<MessageId> Sources) : IContent;
