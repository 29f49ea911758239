using Confidant.Identity;

namespace Confidant.Adapters;

/// <summary>A message to be sent: text with its formatting, or a document.</summary>
public sealed record OutgoingMessage
{
    /// <summary>The plain text; a document's caption.</summary>
    public required string Text { get; init; }

    /// <summary>Formatting over <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>The words in Markdown, as they were written, for who shows them so; null where the text is as it was written.</summary>
    public string? Markdown { get; init; }

    /// <summary>Rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<Button>> Buttons { get; init; } = [];

    /// <summary>The file it carries; null for none.</summary>
    public OutgoingDocument? Document { get; init; }

    /// <summary>The message it replies to; null for none. A message that is gone by then is no obstacle.</summary>
    public PlatformMessageId? ReplyTo { get; init; }

    /// <summary>The message of ours whose text and buttons it replaces; null for a new one.</summary>
    public PlatformMessageId? Replaces { get; init; }

    /// <summary>The delivery that it answers; null where nobody waits for it.</summary>
    public string? AnswerTo { get; init; }

    /// <summary>What the platform gave for answering: the <see cref="IncomingMessage.ReplyHandle"/> of a message, or the
    /// <see cref="ButtonPressed.PressId"/> of a press; null where nothing.</summary>
    public string? AnswerHandle { get; init; }

    /// <summary>The word that it asks for; null for none.</summary>
    public Question? Question { get; init; }

    /// <summary>Whether more of the same answer follows.</summary>
    public bool HasMore { get; init; }

    /// <summary>Set where only one person may see it, whatever the chat; null where the whole chat may.</summary>
    public PrivateDelivery? Private { get; init; }
}
