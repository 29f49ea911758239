using System.Globalization;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Where messages go. Pure.</summary>
internal static class DiscordTarget
{
    /// <summary>The channel of a conversation: a thread is one. Null where its ids are not Discord's.</summary>
    public static string? Of(ConversationKey conversation)
    {
        string channel = conversation.Thread?.Value ?? conversation.Chat.Value;
        return IsId(channel) ? channel : null;
    }

    /// <summary>Whether a text is an id of Discord's.</summary>
    public static bool IsId(string? text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong id) && id > 0;
}
