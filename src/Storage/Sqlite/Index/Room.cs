using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Where people talk, whichever of our accounts listens.</summary>
/// <param name="Platform">The platform.</param>
/// <param name="Chat">The chat there.</param>
/// <param name="Thread">The thread; empty where there is none.</param>
internal readonly record struct Room(string Platform, string Chat, string Thread)
{
    public static Room Of(ConversationKey conversation) =>
        new(conversation.Platform.Name, conversation.Chat.Value, conversation.Thread?.Value ?? string.Empty);
}
