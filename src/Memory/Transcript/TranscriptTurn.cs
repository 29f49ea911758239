using Confidant.Identity;

namespace Confidant.Memory;

/// <summary>One turn of a conversation as it is read back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Author">Who said it; null for the bot.</param>
/// <param name="AuthorName">The name shown.</param>
/// <param name="Text">The words.</param>
/// <param name="SaidAt">When.</param>
public sealed record TranscriptTurn(
    MessageId Id, UserId? Author, string AuthorName, string Text, DateTimeOffset SaidAt) : IContent;
