using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Confidant.Identity.Tests.SignIn;

/// <summary>Signs fields in Telegram's place.</summary>
internal static class SignedData
{
    public const string Token = "7342037359:AAHI25ES9xCOMPokpYoz-p8XVrZUdygo2J4";
    public const string OtherToken = "5768337691:AAH5YkoiEuPk8-FZa32hStHTqXiLPtAEhx8";

    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);
    public static readonly TimeSpan LongestAge = TimeSpan.FromMinutes(10);

    public static readonly TelegramBotToken[] Bots =
        [new(new BotAccountId("5768337691"), OtherToken), new(new BotAccountId("7342037359"), Token)];

    public static Dictionary<string, string> MiniApp(params (string Key, string? Value)[] changes) => With(
        new Dictionary<string, string>
        {
            ["user"] = """{"id":279058397,"first_name":"Ana","last_name":"Luz & Co","username":"ana","language_code":"es"}""",
            ["query_id"] = "AAHdF6IQAAAAAN0XohDhrOrc",
            ["auth_date"] = Seconds(Now),
            ["signature"] = "FNWSy6kv5n4kkmYYmfTbrgRtswTDwXg",
        },
        changes);

    public static Dictionary<string, string> Widget(params (string Key, string? Value)[] changes) => With(
        new Dictionary<string, string> { ["id"] = "279058397", ["first_name"] = "Ana", ["username"] = "ana", ["auth_date"] = Seconds(Now) }, changes);

    public static string SignForMiniApp(Dictionary<string, string> fields, string token = Token) =>
        Sign(fields, HMACSHA256.HashData("WebAppData"u8, Encoding.UTF8.GetBytes(token)));

    public static string SignForWidget(Dictionary<string, string> fields, string token = Token) =>
        Sign(fields, SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> With(Dictionary<string, string> fields, (string Key, string? Value)[] changes)
    {
        foreach ((string key, string? value) in changes)
        {
            fields.Remove(key);
            if (value is not null)
            {
                fields[key] = value;
            }
        }

        return fields;
    }

    private static string Sign(Dictionary<string, string> fields, byte[] key)
    {
        string text = string.Join('\n', fields.Select(static field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal));
        string hash = Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        return string.Join('&', fields.Append(new("hash", hash)).Select(static field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));
    }
}
