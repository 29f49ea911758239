using Confidant.Memory;

namespace Confidant.Storage.Sqlite;

/// <summary>A message that statements are stored of.</summary>
/// <param name="Stored">Where it stands.</param>
/// <param name="Text">Its words.</param>
/// <param name="Language">Their language.</param>
/// <param name="Platform">Where it was said.</param>
/// <param name="IsAddressed">Whether it was said to the bot among others.</param>
internal sealed record SourceMessage(StoredMessage Stored, string Text, Language Language, string Platform, bool IsAddressed);
