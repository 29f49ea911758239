using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>What a person says at once: a message, or an album. The parts of an album are messages of their own, with a number each;
/// they are answered as one. Immutable.</summary>
internal sealed class Utterance
{
    private readonly UtterancePart _main;

    private Utterance(IReadOnlyList<UtterancePart> parts, bool isLate)
    {
        _main = FindMain(parts);
        Parts = parts.Count == 1 ? parts : [.. parts.Select(part => part with { Message = AddressLike(parts, part.Message) })];
        Message = parts.Count == 1 || _main.Message.Command is not null ? _main.Message : Join(AddressLike(parts, _main.Message), parts);
        IsLate = isLate;
    }

    /// <summary>A message that stands alone.</summary>
    public Utterance(InboxEntry entry, IncomingMessage message)
        : this([new UtterancePart(entry, message)], isLate: false)
    {
    }

    /// <summary>The messages, as they were sent.</summary>
    public IReadOnlyList<UtterancePart> Parts { get; }

    /// <summary>The event of the part that is answered.</summary>
    public InboxEntry Entry => _main.Entry;

    /// <summary>The events of the other parts.</summary>
    public IReadOnlyList<InboxId> Others => [.. Parts.Select(static part => part.Entry.Id).Where(id => id != Entry.Id)];

    /// <summary>What is answered: the part that speaks to the bot, or else the first with words, or else the last, with the words and
    /// media of all. An answer then refers to the words that asked for it, and "this" means them. A command is itself alone.</summary>
    public IncomingMessage Message { get; }

    /// <summary>Whether it comes after its album was answered. It is answered only where it speaks to the bot itself.</summary>
    public bool IsLate { get; }

    /// <summary>The parts of an album.</summary>
    /// <param name="parts">At least one.</param>
    /// <param name="isLate">Whether others of its parts were answered before.</param>
    public static Utterance Album(IEnumerable<UtterancePart> parts, bool isLate)
    {
        // Numbers of one chat; they need not have come in order.
        List<UtterancePart> ordered =
        [
            .. parts.OrderBy(static part => part.Message.MessageId.Value.Length)
                .ThenBy(static part => part.Message.MessageId.Value, StringComparer.Ordinal),
        ];

        // No album has one part: others were answered before the last start, or never come.
        return new Utterance(ordered, isLate || ordered is [{ Message.Text.Length: 0 }]);
    }

    /// <summary>The same with what could be read of the parts' media.</summary>
    /// <param name="messages">The messages of <see cref="Parts"/>, in their order.</param>
    public Utterance With(IEnumerable<IncomingMessage> messages) =>
        new([.. Parts.Zip(messages, static (part, message) => part with { Message = message })], IsLate);

    private static UtterancePart FindMain(IReadOnlyList<UtterancePart> parts) =>
        parts.FirstOrDefault(static part => part.Message.Command is not null)
        ?? parts.FirstOrDefault(static part => part.Message is { IsAddressedToBot: true, Text.Length: > 0 })
        ?? parts.FirstOrDefault(static part => part.Message.Text.Length > 0)
        ?? parts[^1];

    // Who mentions the bot in one caption says all of it to the bot.
    private static IncomingMessage AddressLike(IReadOnlyList<UtterancePart> parts, IncomingMessage message)
    {
        bool isAddressed = parts.Any(static part => part.Message.IsAddressedToBot);
        return message with
        {
            IsAddressedToBot = isAddressed,
            IsAddressedToOther = !isAddressed && parts.Any(static part => part.Message.IsAddressedToOther),
        };
    }

    private static IncomingMessage Join(IncomingMessage main, IReadOnlyList<UtterancePart> parts) => main with
    {
        Text = Lines(parts.Select(static part => part.Message.Text)),
        BareText = Lines(parts.Select(static part => part.Message.BareText)),
        Media = [.. parts.SelectMany(static part => part.Message.Media)],
    };

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts.Where(static text => text.Length > 0));
}
