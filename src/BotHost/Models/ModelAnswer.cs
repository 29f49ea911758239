using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Confidant.BotHost.Models;

/// <summary>Reads the JSON of a model's answer, which may stand between other words.</summary>
internal static class ModelAnswer
{
    private const int MaxCharacters = 32_000;

    /// <summary>The object; null where there is none that can be read, or more than any answer needs.</summary>
    public static T? TryRead<T>(string answer, JsonTypeInfo<T> type)
        where T : class
    {
        int first = answer.IndexOf('{', StringComparison.Ordinal);
        int last = answer.LastIndexOf('}');
        if (answer.Length > MaxCharacters || first < 0 || last < first)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(answer.AsSpan(first, last - first + 1), type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
