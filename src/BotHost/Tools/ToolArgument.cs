using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Tools;

/// <summary>Reads the arguments that a model gives, whatever form they come in.</summary>
internal static class ToolArgument
{
    /// <summary>A text; null where there is none.</summary>
    public static string? Text(AIFunctionArguments arguments, string name) => Find(arguments, name) switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString(),
        _ => null,
    };

    /// <summary>A whole number; null where there is none.</summary>
    public static int? Number(AIFunctionArguments arguments, string name) => Find(arguments, name) switch
    {
        int number => number,
        long number and >= int.MinValue and <= int.MaxValue => (int)number,
        JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetInt32(out int number) => number,
        string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) => number,
        _ => null,
    };

    private static object? Find(AIFunctionArguments arguments, string name) =>
        arguments.TryGetValue(name, out object? value) ? value : null;
}
