using System.Text.RegularExpressions;
using Confidant.Identity;

namespace Confidant.Adapters.Rest;

/// <summary>Turns what programs send into the product's own terms. Pure.</summary>
internal static partial class RestMapping
{
    /// <summary>The message of a request.</summary>
    /// <param name="speaker">Who speaks.</param>
    /// <param name="session">The session it names; null for none.</param>
    /// <param name="text">The words.</param>
    /// <param name="request">The request's number, the same when it is sent again.</param>
    /// <param name="at">When it came.</param>
    public static IncomingMessage ToMessage(
        RestSpeaker speaker, Guid? session, string text, string request, DateTimeOffset at)
    {
        string bare = text.Trim();
        Match command = CommandPattern().Match(bare);
        return new IncomingMessage
        {
            Conversation = speaker.ConversationOf(session),
            DeliveryKey = request,
            At = at,
            Sender = AccountOf(speaker),
            Chat = speaker.Chat,
            MessageId = new PlatformMessageId(request),
            Text = text,
            BareText = bare,
            Command = command.Success && IsTalk(speaker) ? command.Groups["name"].Value.ToLowerInvariant() : null,
            CommandArgument = command.Success && IsTalk(speaker) ? bare[command.Length..].Trim() : "",
            IsAddressedToBot = true,
            Session = session,
            Program = speaker.Program,
        };
    }

    /// <summary>The press of a request.</summary>
    public static ButtonPressed ToPress(RestSpeaker speaker, Guid? session, string token, string request, DateTimeOffset at) => new()
    {
        Conversation = speaker.ConversationOf(session),
        DeliveryKey = request,
        At = at,
        Sender = AccountOf(speaker),
        Chat = speaker.Chat,
        Token = token,
        PressId = request,
    };

    // A note that begins with a slash is still a note.
    private static bool IsTalk(RestSpeaker speaker) => speaker.Program.Purpose == ProgramPurpose.Talk;

    private static SeenAccount AccountOf(RestSpeaker speaker) =>
        new(ApiToken.AccountOf(speaker.User), speaker.Name, Handle: null, Language: null);

    [GeneratedRegex(@"\A/(?<name>[A-Za-z][A-Za-z0-9_]{0,31})(?=\s|\z)")]
    private static partial Regex CommandPattern();
}
