using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord;

/// <summary>A message of a person or a bot, as it stands now.</summary>
public sealed class EmulatedDiscordMessage
{
    internal EmulatedDiscordMessage(string id, EmulatedChannel channel, string authorId)
    {
        Id = id;
        Channel = channel;
        AuthorId = authorId;
    }

    /// <summary>Its id, a snowflake.</summary>
    public string Id { get; }

    /// <summary>Where it stands.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>The id of its channel.</summary>
    public string ChannelId => Channel.Id;

    /// <summary>The id of the person or bot who wrote it.</summary>
    public string AuthorId { get; }

    /// <summary>The bot that sent it; null for a person's.</summary>
    public EmulatedDiscordBot? Bot { get; internal init; }

    /// <summary>The words.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>Discord's type: 0 plain, 19 a reply, 20 the answer to a slash command.</summary>
    public int Type { get; internal set; }

    /// <summary>The message it answers; null for none.</summary>
    public string? ReplyTo { get; internal init; }

    /// <summary>The one person who sees it; null where the whole channel does.</summary>
    public string? VisibleTo { get; internal set; }

    /// <summary>The interaction it answers; null for none.</summary>
    public string? InteractionId { get; internal init; }

    /// <summary>Discord's flags: 4 without previews, 64 seen by one person, 128 still being thought of.</summary>
    public int Flags { get; internal set; }

    /// <summary>The nonce that came with it; null for none.</summary>
    public string? Nonce { get; internal init; }

    /// <summary>Rows of components, as they came; null for none.</summary>
    public JsonArray? Components { get; internal set; }

    /// <summary>The buttons under it.</summary>
    public IReadOnlyList<EmulatedDiscordButton> Buttons => EmulatedDiscordButton.Read(Components);

    /// <summary>Embeds, as they came; null for none.</summary>
    public JsonArray? Embeds { get; internal set; }

    /// <summary>The files with it.</summary>
    public IReadOnlyList<EmulatedAttachment> Attachments { get; internal set; } = [];

    /// <summary>The names of its stickers.</summary>
    public IReadOnlyList<string> Stickers { get; internal init; } = [];

    /// <summary>Whom it mentions: ids of people and bots.</summary>
    public IReadOnlyList<string> Mentions { get; internal set; } = [];

    /// <summary>Which roles it mentions.</summary>
    public IReadOnlyList<string> MentionedRoles { get; internal set; } = [];

    /// <summary>Whether it pinged everyone.</summary>
    public bool PingedEveryone { get; internal set; }

    /// <summary>Whom a bot's message pinged, after what it allowed: ids of people, bots and roles.</summary>
    public IReadOnlyList<string> Pinged { get; internal set; } = [];

    /// <summary>Whether it came from elsewhere.</summary>
    public bool IsForwarded { get; internal init; }

    /// <summary>How often it was edited.</summary>
    public int Edits { get; internal set; }

    /// <summary>When it was edited last; null for never.</summary>
    public DateTimeOffset? EditedAt { get; internal set; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; internal set; }

    /// <summary>When the server had it, by its clock.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>Microseconds from the emulator's start to the moment the server had it.</summary>
    public long AtMicroseconds { get; internal init; }

    /// <summary>Microseconds from the emulator's start to the moment its answer had been written out; null while it was not.</summary>
    public long? AnsweredAtMicroseconds { get; internal set; }

    internal bool IsReplyPing { get; init; }
}
