using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Confidant.Adapters.Discord.Wire;

namespace Confidant.Adapters.Discord;

/// <summary>Tells the kinds of failure apart by status and code. Nothing else of an answer is kept. Pure.</summary>
internal static class DiscordErrors
{
    private const int TooManyRequests = 429;

    /// <summary>What an answer with an error's status says; an empty one where it is not readable.</summary>
    public static DiscordErrorAnswer Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DiscordRestJson.Default.DiscordErrorAnswer) ?? new DiscordErrorAnswer();
        }
        catch (JsonException)
        {
            // A gateway's page instead of an answer: the status tells what it was.
            return new DiscordErrorAnswer();
        }
    }

    /// <summary>The failure of a call.</summary>
    public static DiscordApiException Of(DiscordRoute route, int status, DiscordErrorAnswer answer, HttpResponseHeaders headers) =>
        new(route.Call, KindOf(route, status, answer.Code ?? 0), status, answer.Code ?? 0)
        {
            RetryAfter = status == TooManyRequests ? RetryAfter(answer, headers) : null,
        };

    /// <summary>The pause that an answer asks for: to the millisecond in its body, in whole seconds in its header.</summary>
    public static TimeSpan RetryAfter(DiscordErrorAnswer answer, HttpResponseHeaders headers)
    {
        if (answer.RetryAfter is >= 0 and < 1e8 and { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return headers.TryGetValues("Retry-After", out IEnumerable<string>? values)
            && double.TryParse(values.First(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double whole)
            && whole < 1e8
                ? TimeSpan.FromSeconds(whole)
                : TimeSpan.FromSeconds(1);
    }

    private static DiscordErrorKind KindOf(DiscordRoute route, int status, int code) => code switch
    {
        10003 => DiscordErrorKind.UnknownChannel,
        10007 or 10013 => DiscordErrorKind.UnknownMember,
        10008 => DiscordErrorKind.UnknownMessage,
        10062 or 10015 or 50027 => DiscordErrorKind.TokenExpired,
        40005 => DiscordErrorKind.TooLarge,
        40060 => DiscordErrorKind.AlreadyAcknowledged,

        // Direct messages are opened too fast.
        40003 => DiscordErrorKind.TooManyRequests,

        // 50278: no guild in common.
        50007 or 50278 => DiscordErrorKind.DirectMessagesClosed,
        50035 => DiscordErrorKind.InvalidForm,
        160002 => DiscordErrorKind.CannotReply,
        _ => status switch
        {
            401 => route.IsInteraction ? DiscordErrorKind.TokenExpired : DiscordErrorKind.Unauthorized,
            403 => DiscordErrorKind.Forbidden,
            404 => DiscordErrorKind.NotFound,
            413 => DiscordErrorKind.TooLarge,
            TooManyRequests => DiscordErrorKind.TooManyRequests,
            408 or >= 500 => DiscordErrorKind.ServerError,
            >= 200 and < 300 => DiscordErrorKind.MalformedAnswer,
            _ => DiscordErrorKind.BadRequest,
        },
    };
}
