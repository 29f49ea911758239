using System.Text.Json;

namespace Confidant.Adapters.Bios;

/// <summary>Reads values of documents that others wrote.</summary>
internal static class BioJson
{
    /// <summary>The value that a path of names leads to; null where it leads nowhere.</summary>
    public static JsonElement? Find(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>A text; null for anything else, and where it has half a surrogate pair.</summary>
    public static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
