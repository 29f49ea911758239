using System.Text.Json.Nodes;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>What Discord asks of rows of buttons.</summary>
internal static class ComponentRules
{
    /// <summary>Refuses what Discord refuses.</summary>
    public static JsonArray Check(JsonArray rows)
    {
        var ids = new HashSet<string>();
        Demand(rows.Count <= 5, "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
        foreach (JsonObject row in rows.OfType<JsonObject>())
        {
            Demand(row["type"]?.GetValue<int>() == 1, "type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            JsonArray buttons = row["components"] as JsonArray ?? [];
            Demand(buttons.Count is >= 1 and <= 5, "components", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 5 in length.");
            foreach (JsonObject button in buttons.OfType<JsonObject>().Where(static part => part["type"]?.GetValue<int>() == 2))
            {
                CheckButton(button, ids);
            }
        }

        return (JsonArray)rows.DeepClone();
    }

    private static void CheckButton(JsonObject button, HashSet<string> ids)
    {
        string? id = button["custom_id"]?.GetValue<string>();
        int style = button["style"]?.GetValue<int>() ?? 0;
        int label = button["label"]?.GetValue<string>().Length ?? 0;
        Demand(style is >= 1 and <= 6, "style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
        Demand(label <= 80, "label", "BASE_TYPE_MAX_LENGTH", "Must be 80 or fewer in length.");
        Demand(label > 0 || button["emoji"] is not null, "label", "BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED", "A label or emoji is required.");
        if (style == 5)
        {
            Demand(id is null && button["url"] is not null, "url", "BASE_TYPE_REQUIRED", "A link has an address and no custom id.");
            return;
        }

        Demand(id is { Length: >= 1 and <= 100 }, "custom_id", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        Demand(ids.Add(id!), "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }

    private static void Demand(bool holds, string field, string code, string message)
    {
        if (!holds)
        {
            throw RestError.Form(field, code, message);
        }
    }
}
