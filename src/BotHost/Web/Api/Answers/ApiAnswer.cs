using Confidant.Adapters;

namespace Confidant.BotHost.Web.Api;

/// <summary>What a request was answered with.</summary>
/// <param name="Parts">The messages, in order.</param>
/// <param name="Notice">Why a pressed button did nothing; null where it did something.</param>
internal sealed record ApiAnswer(IReadOnlyList<OutgoingMessage> Parts, string? Notice)
{
    /// <summary>The words, as they were written.</summary>
    public string Text => Notice ?? string.Join("\n\n", Parts.Select(static part => part.Markdown ?? part.Text).Where(static text => text.Length > 0));

    /// <summary>How they are written: <c>plain</c> or <c>markdown</c>.</summary>
    public string Format => Notice is null && Parts.Any(static part => part.Markdown is not null) ? "markdown" : "plain";

    /// <summary>What can be pressed, in the order shown.</summary>
    public IReadOnlyList<Button> Buttons => [.. Parts.SelectMany(static part => part.Buttons).SelectMany(static row => row)];

    /// <summary>The answer as it is sent.</summary>
    public MessageResponse ToResponse(Guid? session, string hint) => new(
        Text,
        session,
        hint,
        Format,
        [.. Buttons.Select(static button => new ButtonShown(button.Label, button.Token))],
        [
            .. Parts.Select(static part => part.Document).OfType<OutgoingDocument>()
                .Select(static document => new DocumentShown(document.FileName, document.MediaType, document.Content)),
        ]);
}
