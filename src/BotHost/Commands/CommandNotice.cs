using Confidant.Identity;

namespace Confidant.BotHost.Commands;

/// <summary>What somebody else is told of a command, in their private chat.</summary>
/// <param name="To">The person; they alone may press its buttons.</param>
/// <param name="Reply">The message, in their language and without anybody's words: text and buttons alone.</param>
internal sealed record CommandNotice(UserId To, CommandReply Reply);
