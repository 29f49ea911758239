namespace Confidant.BotHost.Web.Api;

/// <summary>What a program says.</summary>
/// <param name="SessionId">The session that it goes on with; null for the latest one, or a new one after half an hour.</param>
/// <param name="Message">The words; from 1 to 16,000 characters.</param>
internal sealed record MessageRequest(Guid? SessionId, string? Message);

/// <summary>The answer.</summary>
/// <param name="Response">The words; null where they did not come in time.</param>
/// <param name="SessionId">The session they stand in; null for a token that only reads what is shared.</param>
/// <param name="ConversationHint">How one could go on.</param>
/// <param name="Format">How the words are written: <c>plain</c> or <c>markdown</c>.</param>
/// <param name="Buttons">What can be pressed.</param>
/// <param name="Documents">Files that come with it.</param>
internal sealed record MessageResponse(
    string? Response,
    Guid? SessionId,
    string ConversationHint,
    string Format,
    IReadOnlyList<ButtonShown> Buttons,
    IReadOnlyList<DocumentShown> Documents);

/// <summary>A button of an answer.</summary>
/// <param name="Label">What it shows.</param>
/// <param name="Token">What POST …/press takes.</param>
internal sealed record ButtonShown(string Label, string Token);

/// <summary>A file of an answer.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="MediaType">For example application/json.</param>
/// <param name="Content">The bytes, in base64.</param>
internal sealed record DocumentShown(string FileName, string MediaType, byte[] Content);

/// <summary>A button that is pressed.</summary>
/// <param name="SessionId">The session that the answer was given in; null where it was none.</param>
/// <param name="Token">The button's token.</param>
internal sealed record PressRequest(Guid? SessionId, string? Token);
