using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Confidant.Emulators.Discord.Rest;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>What Discord asks of slash commands.</summary>
internal static partial class CommandRules
{
    private const int MostCommands = 100;
    private const int MostOptions = 25;
    private const int LongestCommand = 8000;

    private static readonly HashSet<string> _locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi",
        "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    /// <summary>Refuses a list that Discord refuses.</summary>
    public static void Check(JsonArray commands)
    {
        Demand(commands.Count <= MostCommands, "_errors", "BASE_TYPE_BAD_LENGTH", "Must be 100 or fewer in length.");
        var names = new HashSet<(int, string)>();
        foreach (JsonObject command in commands.OfType<JsonObject>())
        {
            int type = command["type"]?.GetValue<int>() ?? 1;
            CheckNamed(command, isSlash: type == 1);
            Demand(names.Add((type, Text(command, "name")!)), "name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Duplicate names");
            CheckOptions(command, depth: 0);
            CheckContexts(command);
            Demand(CountText(command) <= LongestCommand, "_errors", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
        }
    }

    private static void CheckNamed(JsonObject item, bool isSlash)
    {
        string name = Text(item, "name") ?? "";
        Demand(!isSlash || IsName(name), "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        Demand(name.Length is >= 1 and <= 32, "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 32 in length.");
        CheckLocalized(item, "name_localizations", value => !isSlash || IsName(value));
        if (isSlash)
        {
            Demand(Text(item, "description") is { Length: >= 1 and <= 100 }, "description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            CheckLocalized(item, "description_localizations", static value => value.Length is >= 1 and <= 100);
        }
    }

    private static void CheckOptions(JsonObject item, int depth)
    {
        JsonArray options = item["options"] as JsonArray ?? [];
        Demand(options.Count <= MostOptions && depth <= 3, "options", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        bool sawOptional = false;
        var names = new HashSet<string>();
        foreach (JsonObject option in options.OfType<JsonObject>())
        {
            int type = option["type"]?.GetValue<int>() ?? 0;
            CheckNamed(option, isSlash: true);
            Demand(type is >= 1 and <= 11, "type", "BASE_TYPE_CHOICES", "Value must be one of (1 to 11).");
            Demand(names.Add(Text(option, "name")!), "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
            bool isRequired = option["required"]?.GetValue<bool>() ?? false;
            Demand(!isRequired || !sawOptional, "options", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            sawOptional |= !isRequired && type > 2;
            CheckChoices(option, type);
            CheckOptions(option, depth + 1);
        }
    }

    private static void CheckChoices(JsonObject option, int type)
    {
        JsonArray choices = option["choices"] as JsonArray ?? [];
        bool completes = option["autocomplete"]?.GetValue<bool>() ?? false;
        Demand(choices.Count <= MostOptions, "choices", "BASE_TYPE_BAD_LENGTH", "Must be 25 or fewer in length.");
        Demand(!completes || (choices.Count == 0 && type is (3 or 4 or 10)), "autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Autocomplete does not go with choices");
        foreach (JsonObject choice in choices.OfType<JsonObject>())
        {
            Demand(Text(choice, "name") is { Length: >= 1 and <= 100 }, "name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            Demand(choice["value"]?.ToString() is { Length: <= 100 }, "value", "BASE_TYPE_REQUIRED", "This field is required");
            CheckLocalized(choice, "name_localizations", static value => value.Length is >= 1 and <= 100);
        }
    }

    private static void CheckContexts(JsonObject command)
    {
        if (command["contexts"] is JsonArray contexts)
        {
            Demand(contexts.All(static item => item!.GetValue<int>() is >= 0 and <= 2), "contexts", "BASE_TYPE_CHOICES", "Value must be one of (0, 1, 2).");
        }

        if (command["integration_types"] is JsonArray types)
        {
            Demand(types.Count > 0 && types.All(static item => item!.GetValue<int>() is 0 or 1), "integration_types", "BASE_TYPE_CHOICES", "Value must be one of (0, 1).");
        }

        if (command["default_member_permissions"] is { } permissions)
        {
            Demand(permissions.GetValueKind() == JsonValueKind.String && ulong.TryParse(permissions.GetValue<string>(), out _), "default_member_permissions", "BASE_TYPE_REQUIRED", "A string of digits is required");
        }
    }

    private static void CheckLocalized(JsonObject item, string field, Func<string, bool> holds)
    {
        foreach ((string locale, JsonNode? value) in item[field] as JsonObject ?? [])
        {
            Demand(_locales.Contains(locale), field, "BASE_TYPE_CHOICES", $"{locale} is not a locale.");
            Demand(value is not null && holds(value.GetValue<string>()), field, "APPLICATION_COMMAND_INVALID_NAME", "A localization is invalid");
        }
    }

    // Names, descriptions and values count, each with its longest localization.
    private static int CountText(JsonObject item) =>
        Longest(item, "name") + Longest(item, "description") + (item["value"]?.ToString().Length ?? 0)
        + (item["options"] as JsonArray ?? []).OfType<JsonObject>().Sum(CountText)
        + (item["choices"] as JsonArray ?? []).OfType<JsonObject>().Sum(CountText);

    private static int Longest(JsonObject item, string field) =>
        (item[$"{field}_localizations"] as JsonObject ?? []).Select(static pair => pair.Value?.GetValue<string>().Length ?? 0)
            .Append(Text(item, field)?.Length ?? 0).Max();

    private static bool IsName(string name) => NamePattern().IsMatch(name) && !name.Any(char.IsUpper);

    private static string? Text(JsonObject item, string name) =>
        item[name]?.GetValueKind() == JsonValueKind.String ? item[name]!.GetValue<string>() : null;

    private static void Demand(bool holds, string field, string code, string message)
    {
        if (!holds)
        {
            throw RestError.Form(field, code, message);
        }
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex NamePattern();
}
