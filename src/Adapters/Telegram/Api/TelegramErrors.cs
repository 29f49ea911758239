using System.Globalization;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Telegram;

/// <summary>Tells the kinds of failure apart by code and description. Pure.</summary>
internal static class TelegramErrors
{
    private static readonly (string Words, TelegramErrorKind Kind)[] _badRequests =
    [
        ("message is not modified", TelegramErrorKind.NotModified),
        ("can't parse entities", TelegramErrorKind.CannotParseEntities),
        ("can't parse message text", TelegramErrorKind.CannotParseEntities),
        ("ENTITY_", TelegramErrorKind.CannotParseEntities),
        ("ENTITIES_TOO_LONG", TelegramErrorKind.CannotParseEntities),
        ("message to edit not found", TelegramErrorKind.MessageToEditGone),
        ("message can't be edited", TelegramErrorKind.MessageToEditGone),
        ("MESSAGE_ID_INVALID", TelegramErrorKind.MessageToEditGone),
        ("thread not found", TelegramErrorKind.ThreadGone),
        ("TOPIC_CLOSED", TelegramErrorKind.ThreadGone),
        ("TOPIC_DELETED", TelegramErrorKind.ThreadGone),
        ("chat not found", TelegramErrorKind.ChatNotFound),
        ("file is too big", TelegramErrorKind.FileTooBig),
        ("query is too old", TelegramErrorKind.QueryTooOld),
        ("query ID is invalid", TelegramErrorKind.QueryTooOld),
    ];

    /// <summary>The failure that a readable answer tells of. Nothing of the description is kept.</summary>
    public static TelegramApiException FromAnswer(
        string method, int code, string description, TelegramAnswerParameters? parameters) =>
        new(method, KindOf(code, description, parameters), code)
        {
            RetryAfter = parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Max(seconds, 0)) : null,
            MigrateToChatId = parameters?.MigrateToChatId is { } chat
                ? new ChatId(chat.ToString(CultureInfo.InvariantCulture))
                : null,
        };

    /// <summary>The failure of an answer that is not one of the Bot API's.</summary>
    public static TelegramApiException FromStatus(string method, int status) =>
        new(method, status is >= 200 and < 300 ? TelegramErrorKind.MalformedAnswer : KindOf(status, "", null), status);

    private static TelegramErrorKind KindOf(int code, string description, TelegramAnswerParameters? parameters) =>
        code switch
        {
            400 when parameters?.MigrateToChatId is not null => TelegramErrorKind.ChatMigrated,
            400 => KindOfBadRequest(description),
            401 => TelegramErrorKind.Unauthorized,
            403 => TelegramErrorKind.Forbidden,
            404 => TelegramErrorKind.NotFound,
            409 when description.Contains("webhook", StringComparison.OrdinalIgnoreCase) => TelegramErrorKind.WebhookActive,
            409 => TelegramErrorKind.OtherPoller,
            429 => TelegramErrorKind.TooManyRequests,
            408 or >= 500 => TelegramErrorKind.ServerError,
            _ => TelegramErrorKind.BadRequest,
        };

    private static TelegramErrorKind KindOfBadRequest(string description)
    {
        foreach ((string words, TelegramErrorKind kind) in _badRequests)
        {
            if (description.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return kind;
            }
        }

        return TelegramErrorKind.BadRequest;
    }
}
