using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord;

/// <summary>A slash command, a press of a button or a request for choices, and how the bot answered it.</summary>
public sealed class EmulatedInteraction
{
    internal EmulatedInteraction(string id, string token, EmulatedDiscordBot bot, EmulatedDiscordUser user, EmulatedChannel channel)
    {
        Id = id;
        Token = token;
        Bot = bot;
        User = user;
        Channel = channel;
    }

    /// <summary>Its id, a snowflake.</summary>
    public string Id { get; }

    /// <summary>What opens it for answers, for 15 minutes.</summary>
    public string Token { get; }

    /// <summary>The bot that is asked.</summary>
    public EmulatedDiscordBot Bot { get; }

    /// <summary>Who asked.</summary>
    public EmulatedDiscordUser User { get; }

    /// <summary>Where.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>Discord's type: 2 a command, 3 a button, 4 a request for choices.</summary>
    public int Type { get; internal init; }

    /// <summary>When it was sent, by the server's clock.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>The type of the first answer: 4 a message, 5 a message to come, 6 nothing yet, 7 a changed message, 8 choices; null
    /// before it.</summary>
    public int? Acknowledgement { get; internal set; }

    /// <summary>How long the first answer took, by the server's clock; null before it.</summary>
    public TimeSpan? AcknowledgedAfter { get; internal set; }

    /// <summary>Whether the first answer said that only the person sees what comes.</summary>
    public bool IsEphemeral { get; internal set; }

    /// <summary>The choices that were answered; null before them.</summary>
    public JsonArray? Choices { get; internal set; }

    /// <summary>The message that answers it; for a button, the one below which it stands. Null before it.</summary>
    public EmulatedDiscordMessage? Original { get; internal set; }

    /// <summary>Every message that answers it, in order; the original too, once it has words.</summary>
    public IReadOnlyList<EmulatedDiscordMessage> Answers => [.. Sent];

    internal List<EmulatedDiscordMessage> Sent { get; } = [];
}
