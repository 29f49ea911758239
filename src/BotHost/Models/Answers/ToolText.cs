using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Answers;

/// <summary>What a function returns, as text.</summary>
internal static class ToolText
{
    /// <summary>A text as it is, anything else as JSON.</summary>
    public static string Of(object? result) => result switch
    {
        null => "",
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } json => json.GetString()!,
        JsonElement json => json.GetRawText(),
        _ => JsonSerializer.Serialize(result, AIJsonUtilities.DefaultOptions),
    };
}
