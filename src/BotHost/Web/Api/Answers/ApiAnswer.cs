using Confidant.Adapters;

namespace Confidant.BotHost.Web.Api;

/// <summary>What a request was answered with.</summary>
/// <param name="Parts">The messages, in order.</param>
/// <param name="Notice">Why a pressed button did nothing; null where it did something.</param>
internal sealed record ApiAnswer(IReadOnlyList<OutgoingMessage> Parts, string? Notice)
{
    /// <summary>The words.</summary>
    public string Text => Notice ?? string.Join("\n\n", Parts.Select(static part => part.Text).Where(static text => text.Length > 0));

    /// <summary>What can be pressed, in the order shown.</summary>
    public IReadOnlyList<Button> Buttons => [.. Parts.SelectMany(static part => part.Buttons).SelectMany(static row => row)];

    /// <summary>The answer as it is sent.</summary>
    public MessageResponse ToResponse(Guid? session, string hint) => new(
        Text,
        session,
        hint,
        [.. Buttons.Select(static button => new ButtonShown(button.Label, button.Token))],
        [
            .. Parts.Select(static part => part.Document).OfType<OutgoingDocument>()
                .Select(static document => new DocumentShown(document.FileName, document.MediaType, document.Content)),
        ]);
}
