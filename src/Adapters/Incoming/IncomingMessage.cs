using System.Text.Json.Serialization;
using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A message that somebody said or edited.</summary>
public sealed record IncomingMessage : IncomingEvent
{
    /// <summary>The account that said it.</summary>
    public required SeenAccount Sender { get; init; }

    /// <summary>The kind of chat.</summary>
    public required ChatKind Chat { get; init; }

    /// <summary>The group; null in a private chat.</summary>
    public SeenGroup? Group { get; init; }

    /// <summary>The message's number in its chat.</summary>
    public required PlatformMessageId MessageId { get; init; }

    /// <summary>The words, or a medium's caption; never null, at most what the platform allows. Unpaired surrogates are replaced.</summary>
    public required string Text { get; init; }

    /// <summary>The words without the mention that addresses the bot; what is answered, stored and learned.</summary>
    public required string BareText { get; init; }

    /// <summary>The command, without '/' and without the bot's name, in lower case; null where it is none or for another bot.</summary>
    public string? Command { get; init; }

    /// <summary>What follows the command, trimmed; empty where nothing does.</summary>
    public string CommandArgument { get; init; } = "";

    /// <summary>Whether it speaks to this bot: a mention, a reply to it, a command with its name, or a private chat.</summary>
    public bool IsAddressedToBot { get; init; }

    /// <summary>Whether it speaks to another bot instead.</summary>
    public bool IsAddressedToOther { get; init; }

    /// <summary>The message it replies to; null where none.</summary>
    public PlatformMessageId? ReplyTo { get; init; }

    /// <summary>Whether the words come from elsewhere: then they are not the sender's own statement.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Whether it changes an earlier message of the same number.</summary>
    public bool IsEdit { get; init; }

    /// <summary>What it carries besides words (a picture, a voice note).</summary>
    public IReadOnlyList<IncomingMedia> Media { get; init; } = [];

    /// <summary>The platform's number of the album that it is a part of; null where it stands alone, and for an edit. The parts of an
    /// album are messages of their own, and are answered as one.</summary>
    public string? Album { get; init; }

    /// <summary>The session that it names; null to go on with the conversation's own.</summary>
    public Guid? Session { get; init; }

    /// <summary>The program that says it in the sender's name; null where they speak themselves.</summary>
    public ProgramVoice? Program { get; init; }

    /// <summary>Set where it is said in passing; null for one that belongs to a chat of the bot. Its platform offers a conversation
    /// for such messages that stands for no chat.</summary>
    [JsonIgnore]
    public PassingTerms? Passing { get; init; }

    /// <summary>What an answer to it needs from its platform (an ephemeral message's number, an interaction's token); null where
    /// nothing. Good for minutes only, and never shown or logged.</summary>
    public string? ReplyHandle { get; init; }
}
