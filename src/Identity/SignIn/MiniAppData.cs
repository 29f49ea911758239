using System.Globalization;
using System.Text.Json;

namespace Confidant.Identity;

/// <summary>Checks what Telegram gives to a Mini App (initData): the hash under the key that is HMAC-SHA-256 of the bot's token under
/// "WebAppData". All fields but the hash are signed, also "signature".</summary>
/// <remarks>Source: core.telegram.org/bots/webapps, "Validating data received via the Mini App". Pure; safe for concurrent use.</remarks>
public static class MiniAppData
{
    private static readonly JsonDocumentOptions _options = new() { MaxDepth = 8 };

    /// <summary>Checks data.</summary>
    /// <param name="initData">The query string, as the page received it.</param>
    /// <param name="bots">The bots whose Mini App it may be.</param>
    /// <param name="now">The time.</param>
    /// <param name="longestAge">How long after they were signed data are accepted.</param>
    public static TelegramSignIn Verify(string? initData, IEnumerable<TelegramBotToken> bots, DateTimeOffset now, TimeSpan longestAge)
    {
        if (SignedFields.TryRead(initData) is not { } fields)
        {
            return new TelegramSignIn.Refused(TelegramSignInProblem.Malformed);
        }

        if (bots.FirstOrDefault(bot => fields.IsSignedWith(bot.MiniAppKey)) is not { } signer)
        {
            return new TelegramSignIn.Refused(TelegramSignInProblem.WrongHash);
        }

        if (fields.CheckDate(now, longestAge) is { } problem)
        {
            return new TelegramSignIn.Refused(problem);
        }

        return fields.Find("user") is { } user && ReadPerson(user) is { } person
            ? new TelegramSignIn.Accepted(person, signer.Bot, fields.Date, fields.Find("start_param"))
            : new TelegramSignIn.Refused(TelegramSignInProblem.NoPerson);
    }

    private static TelegramPerson? ReadPerson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, _options);
            JsonElement user = document.RootElement;
            if (user.ValueKind != JsonValueKind.Object
                || !user.TryGetProperty("id", out JsonElement id) || id.ValueKind != JsonValueKind.Number || !id.TryGetInt64(out long number) || number <= 0
                || (user.TryGetProperty("is_bot", out JsonElement isBot) && isBot.ValueKind != JsonValueKind.False)
                || FindText(user, "first_name") is not { } first)
            {
                return null;
            }

            return new TelegramPerson(
                new PlatformUserId(Platform.Telegram, number.ToString(CultureInfo.InvariantCulture)),
                FindText(user, "last_name") is { Length: > 0 } last ? $"{first} {last}" : first,
                FindText(user, "username") is { Length: > 0 } handle ? handle : null);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // No JSON, or a text with half a surrogate pair.
            return null;
        }
    }

    private static string? FindText(JsonElement user, string name) =>
        user.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
