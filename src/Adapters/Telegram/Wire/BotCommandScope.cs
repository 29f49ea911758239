namespace Confidant.Adapters.Telegram.Wire;

internal sealed record BotCommandScope(string Type)
{
    public static readonly BotCommandScope Everywhere = new("default");

    public static readonly BotCommandScope Private = new("all_private_chats");

    public static readonly BotCommandScope Groups = new("all_group_chats");

    public static readonly BotCommandScope Admins = new("all_chat_administrators");
}
