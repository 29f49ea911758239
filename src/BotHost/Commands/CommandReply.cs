using Confidant.Adapters;
using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>One message of a command's answer.</summary>
/// <param name="Text">The words.</param>
internal sealed record CommandReply(string Text)
{
    /// <summary>Formatting over <see cref="Text"/>.</summary>
    public IReadOnlyList<TextSpan> Spans { get; init; } = [];

    /// <summary>Rows of buttons under it.</summary>
    public IReadOnlyList<IReadOnlyList<CommandButton>> Buttons { get; init; } = [];

    /// <summary>The word it asks for; null for none. Such a message has no buttons.</summary>
    public CommandQuestion? Question { get; init; }

    /// <summary>The file it carries; null for none.</summary>
    public OutgoingDocument? Document { get; init; }

    /// <summary>Whether it shows a secret: then no copy of it stays in the store's files.</summary>
    public bool IsSecret { get; init; }

    /// <summary>The messages it shows or rests on.</summary>
    public IReadOnlyList<MessageId> Sources { get; init; } = [];
}
