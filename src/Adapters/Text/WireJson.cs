using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;

namespace Confidant.Adapters;

/// <summary>Reads what platforms send, which may be broken. Pure.</summary>
internal static partial class WireJson
{
    /// <summary>The object; null where it cannot be read. Broken UTF-16 and UTF-8 are mended first where they stand in the way.</summary>
    public static T? Read<T>(JsonElement raw, JsonTypeInfo<T> type)
        where T : class => TryRead(raw, type) ?? TryReadMended(raw, type);

    private static T? TryRead<T>(JsonElement raw, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return raw.Deserialize(type);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static T? TryReadMended<T>(JsonElement raw, JsonTypeInfo<T> type)
        where T : class
    {
        string mended = LoneSurrogate().Replace(Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(raw)), @"$1\uFFFD");
        try
        {
            return JsonSerializer.Deserialize(mended, type);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // A high surrogate with no low one after it, or a low one with no high one before it. The first group keeps escaped
    // backslashes together: \\ud83d is no surrogate.
    [GeneratedRegex(
        """((?<!\\)(?:\\\\)*)(?:\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2})""",
        RegexOptions.CultureInvariant)]
    private static partial Regex LoneSurrogate();
}
