using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Where something was said, and who hears it.</summary>
/// <param name="Self">Our own account.</param>
/// <param name="Kind">The kind of chat.</param>
/// <param name="Channel">The channel or thread, as Discord numbers it.</param>
/// <param name="Place">Where in a guild; null elsewhere, and where it is not known.</param>
internal sealed record DiscordScene(DiscordSelf Self, ChatKind Kind, string Channel, DiscordPlace? Place)
{
    /// <summary>The group; null where it is none.</summary>
    public SeenGroup? Group => Kind == ChatKind.Group ? Place?.Group : null;

    /// <summary>The conversation.</summary>
    public ConversationKey Conversation => Kind == ChatKind.Group && Place is { } place
        ? place.Conversation(Account)
        : new ConversationKey(Platform.Discord, Account, new ChatId(Channel), null);

    private BotAccountId Account => new(Self.User);
}
