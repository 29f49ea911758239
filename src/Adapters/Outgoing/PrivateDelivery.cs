using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>An answer for one person's eyes, asked for in a place where others read. It is delivered in the first way that
/// works: visible to them alone in the same chat, a private message, or a public line that holds nothing but a link to the private
/// chat. Never publicly itself. Without such a line, somebody whom it does not reach alone is told nothing.</summary>
/// <param name="Recipient">The person.</param>
/// <param name="LinkText">The public line, without anybody's words; empty for none.</param>
/// <param name="LinkPayload">What the link asks for on arrival (an intent, never an authority); at most 64 of A-Z a-z 0-9 _ -.</param>
/// <param name="IsEphemeral">Whether the message that is replaced is shown to the recipient only.</param>
public sealed record PrivateDelivery(
    PlatformUserId Recipient, string LinkText, string LinkPayload, bool IsEphemeral = false);
