using System.Text.Json.Nodes;

namespace Confidant.EndToEnd.Support;

/// <summary>Reads a text as a published slash command, as a client does that lets people type it.</summary>
internal static class DiscordCommandLine
{
    /// <summary>The command of a text, with one word for each option and the rest for the last; null where none is published.</summary>
    public static (string Name, (string Name, object Value)[] Options)? Find(JsonArray? published, string text)
    {
        string[] parts = text[1..].Split(' ', 2);
        JsonObject? command = published?.OfType<JsonObject>().FirstOrDefault(command => command["name"]!.GetValue<string>() == parts[0]);
        if (command is null)
        {
            return null;
        }

        string[] names = [.. (command["options"] as JsonArray ?? []).Select(static option => option!["name"]!.GetValue<string>())];
        string[] values = parts.Length == 1 ? [] : parts[1].Split(' ', Math.Max(1, names.Length));
        if (values.Length > names.Length)
        {
            throw new InvalidOperationException($"/{parts[0]} is published without an option for \"{parts[1]}\".");
        }

        return (parts[0], [.. values.Select((value, i) => (names[i], (object)value))]);
    }
}
