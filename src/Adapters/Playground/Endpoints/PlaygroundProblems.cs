using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Confidant.Adapters.Playground;

/// <summary>What the page is told when something cannot be done: what is wrong, and the cure.</summary>
internal static class PlaygroundProblems
{
    public static IResult UnknownPerson => Bad("Unknown person", "Set 'as' to alice, bob or carla.");

    public static IResult UnknownRoom => Bad(
        "Unknown room", "Set 'room' to one's own id, or to a group that one is in: GET /playground/directory lists them.");

    public static IResult UnknownMessage => Bad(
        "Unknown message", "The room no longer shows that message to this person: reload the page and choose another.");

    public static IResult NotYours => Bad("Not one's own message", "Only a message of one's own can be edited.");

    public static IResult NoText => Bad("Nothing to say", "Set 'text' to at least one character that is not a space.");

    public static IResult TextTooLong => Bad(
        "The text is too long",
        string.Create(CultureInfo.InvariantCulture, $"Send at most {PlaygroundLimits.MaxTextLength} characters at a time."));

    public static IResult BadToken => Bad(
        "The button is not valid",
        string.Create(CultureInfo.InvariantCulture, $"Send the button's token, 1 to {PlaygroundLimits.MaxTokenBytes} bytes."));

    public static IResult BadJson => Bad(
        "The body cannot be read", "Send one JSON object in UTF-8, with text in whole characters (no unpaired surrogates).");

    public static IResult NotJson => Problem(
        StatusCodes.Status415UnsupportedMediaType, "The body is not JSON", "Send it with Content-Type: application/json.");

    public static IResult BodyTooLarge => Problem(
        StatusCodes.Status413PayloadTooLarge,
        "The body is too large",
        string.Create(CultureInfo.InvariantCulture, $"Send at most {PlaygroundLimits.MaxBodyBytes} bytes."));

    public static IResult StoreFull => Problem(
        StatusCodes.Status503ServiceUnavailable,
        "The store is full",
        "Nothing was kept. Free disk space, or raise Storage:MaxSizeMegabytes, and send it again.");

    public static IResult NotReady => Problem(
        StatusCodes.Status503ServiceUnavailable,
        "The host is not ready",
        "Nothing was kept. It is starting or stopping: send it again in a moment.");

    public static IResult TooManyPages => Problem(
        StatusCodes.Status503ServiceUnavailable, "Too many pages are open", "Close a tab of the playground and reload this one.");

    public static IResult NoDocument => Problem(
        StatusCodes.Status404NotFound,
        "No such document",
        "It is kept for a quarter of an hour, for the person it was made for: ask for it again.");

    private static ProblemHttpResult Bad(string title, string cure) => Problem(StatusCodes.Status400BadRequest, title, cure);

    private static ProblemHttpResult Problem(int status, string title, string cure) =>
        TypedResults.Problem(cure, statusCode: status, title: title);
}
