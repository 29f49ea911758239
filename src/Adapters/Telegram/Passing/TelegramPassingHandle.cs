namespace Confidant.Adapters.Telegram;

/// <summary>What an answer needs to reach where something was said in passing, in one spelling: "inline/17", "guest/17",
/// "business/4711/17". Pure.</summary>
/// <param name="Kind">Where it was said.</param>
/// <param name="Id">The query's number, or the business connection's.</param>
/// <param name="Chat">The chat of a business account; 0 elsewhere.</param>
internal readonly record struct TelegramPassingHandle(TelegramPassingKind Kind, string Id, long Chat = 0)
{
    private const string Inline = "inline";
    private const string Guest = "guest";
    private const string Business = "business";

    /// <summary>Reads a handle; null where it is another one.</summary>
    public static TelegramPassingHandle? Read(string? text)
    {
        string[] parts = text?.Split('/', 3) ?? [];
        return parts switch
        {
            [Inline, var id] => new TelegramPassingHandle(TelegramPassingKind.Inline, id),
            [Guest, var id] => new TelegramPassingHandle(TelegramPassingKind.Guest, id),
            [Business, var chat, var id] when TelegramTarget.Number(chat) is { } number =>
                new TelegramPassingHandle(TelegramPassingKind.Business, id, number),
            _ => null,
        };
    }

    /// <summary>The handle as a text.</summary>
    public override string ToString() => Kind switch
    {
        TelegramPassingKind.Inline => $"{Inline}/{Id}",
        TelegramPassingKind.Guest => $"{Guest}/{Id}",
        _ => FormattableString.Invariant($"{Business}/{Chat}/{Id}"),
    };
}
