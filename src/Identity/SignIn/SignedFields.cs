using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace Confidant.Identity;

/// <summary>The fields of a query string that Telegram signed. Keys are lower-case words that occur once, and values hold no control
/// characters: so no other fields have the same text to sign.</summary>
internal sealed class SignedFields
{
    private const int LongestText = 16_384;
    private const int MostFields = 32;
    private const int MostDigits = 16;
    private const string HashKey = "hash";
    private const string DateKey = "auth_date";

    private static readonly long _lastSecond = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    // Telegram's clock and this one may differ a little.
    private static readonly TimeSpan _tolerance = TimeSpan.FromMinutes(1);
    private static readonly SearchValues<char> _keyCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> _hashDigits = SearchValues.Create("0123456789abcdef");

    private readonly SortedDictionary<string, string> _fields;
    private readonly byte[] _hash;

    private SignedFields(SortedDictionary<string, string> fields, byte[] hash, DateTimeOffset date)
    {
        _fields = fields;
        _hash = hash;
        Date = date;
    }

    /// <summary>When they were signed.</summary>
    public DateTimeOffset Date { get; }

    /// <summary>Reads a query string; null where it is none with a hash and a date.</summary>
    public static SignedFields? TryRead(string? query)
    {
        if (query is null or { Length: 0 or > LongestText } || !Ascii.IsValid(query))
        {
            return null;
        }

        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string field in query.Split('&'))
        {
            int equals = field.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || fields.Count == MostFields || field.AsSpan(0, equals).ContainsAnyExcept(_keyCharacters)
                || Decode(field.AsSpan(equals + 1)) is not { } value || !fields.TryAdd(field[..equals], value))
            {
                return null;
            }
        }

        return fields.Remove(HashKey, out string? hash) && hash.Length == 2 * SHA256.HashSizeInBytes && !hash.AsSpan().ContainsAnyExcept(_hashDigits)
            && fields.TryGetValue(DateKey, out string? date) && ReadNumber(date) is { } seconds && seconds <= _lastSecond
                ? new SignedFields(fields, Convert.FromHexString(hash), DateTimeOffset.FromUnixTimeSeconds(seconds))
                : null;
    }

    /// <summary>A number above zero, as Telegram writes it: at most 16 digits (its ids have 52 bits), no sign, no zeros before it. Null
    /// for anything else.</summary>
    public static long? ReadNumber(string text) =>
        text.Length is > 0 and <= MostDigits && text[0] != '0' && !text.AsSpan().ContainsAnyExcept(AsciiText.Digits)
            ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>A field's value; null for none.</summary>
    public string? Find(string key) => _fields.GetValueOrDefault(key);

    /// <summary>Whether the hash is that of all other fields under a key; takes as long whether it is or not.</summary>
    public bool IsSignedWith(byte[] key) => CryptographicOperations.FixedTimeEquals(
        _hash, HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', _fields.Select(static field => $"{field.Key}={field.Value}")))));

    /// <summary>What is wrong with the date; null for nothing.</summary>
    public TelegramSignInProblem? CheckDate(DateTimeOffset now, TimeSpan longestAge) =>
        Date > now + _tolerance ? TelegramSignInProblem.InFuture
        : now - Date > longestAge ? TelegramSignInProblem.TooOld
        : null;

    // A plus is a space, as in forms.
    private static string? Decode(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[text.Length];
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '%')
            {
                bytes[length++] = text[i] == '+' ? (byte)' ' : (byte)text[i];
                continue;
            }

            if (text.Length < i + 3 || text.Slice(i + 1, 2).ContainsAnyExcept(AsciiText.HexDigits))
            {
                return null;
            }

            bytes[length++] = byte.Parse(text.Slice(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            i += 2;
        }

        ReadOnlySpan<byte> decoded = bytes.AsSpan(0, length);
        string? value = Utf8.IsValid(decoded) ? Encoding.UTF8.GetString(decoded) : null;
        return value?.Any(char.IsControl) == true ? null : value;
    }
}
