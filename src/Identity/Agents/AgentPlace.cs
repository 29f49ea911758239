namespace Confidant.Identity;

/// <summary>A place that an agent can be bound to: a bot account, a chat of it, or a thread of such a chat. The narrowest place
/// that has a binding decides who answers.</summary>
/// <param name="Text">The stored form, a leading part of a conversation's: <c>platform:bot[:chat[:thread]]</c>.</param>
public readonly record struct AgentPlace(string Text)
{
    /// <summary>Everywhere that a bot account is spoken to.</summary>
    public static AgentPlace Account(Platform platform, BotAccountId bot) => new($"{platform}:{bot}");

    /// <summary>One chat, with all its threads.</summary>
    public static AgentPlace Chat(ConversationKey conversation) => Thread(conversation with { Thread = null });

    /// <summary>One thread; the chat where it has none.</summary>
    public static AgentPlace Thread(ConversationKey conversation) => new(conversation.ToString());

    /// <summary>The places that a conversation lies in, the narrowest first.</summary>
    public static IReadOnlyList<AgentPlace> Around(ConversationKey conversation) => conversation.Thread is null
        ? [Chat(conversation), Account(conversation.Platform, conversation.Bot)]
        : [Thread(conversation), Chat(conversation), Account(conversation.Platform, conversation.Bot)];

    /// <summary>Reads the stored form: two to four parts, none of them empty or with blanks; the platform in lower case.</summary>
    public static bool TryParse(string? text, out AgentPlace place)
    {
        place = new AgentPlace(text ?? "");
        string[] parts = place.Text.Split(':');
        return parts.Length is >= 2 and <= 4
            && parts[0].All(char.IsAsciiLetterLower)
            && parts.All(static part => part.Length > 0 && !part.Any(char.IsWhiteSpace));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
