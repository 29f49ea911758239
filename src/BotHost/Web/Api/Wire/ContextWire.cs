using System.Text.Json;
using Confidant.Memory;

namespace Confidant.BotHost.Web.Api;

/// <summary>What the person's agents know of them, by section. A value is a word, or a list where there may be several.</summary>
/// <param name="UserProfile">name, company, role, industry.</param>
/// <param name="LearnedPreferences">communication_style, detail_level, language, tools.</param>
/// <param name="ContextMemory">projects, goals, challenges.</param>
/// <param name="Interaction">When, how often and about what they talk.</param>
internal sealed record ContextShown(
    IReadOnlyDictionary<string, object?> UserProfile,
    IReadOnlyDictionary<string, object?> LearnedPreferences,
    IReadOnlyDictionary<string, object?> ContextMemory,
    InteractionShown Interaction)
{
    /// <summary>The form of a context.</summary>
    public static ContextShown From(UserContext context) => new(
        Section(context, ContextSection.UserProfile),
        Section(context, ContextSection.LearnedPreferences),
        Section(context, ContextSection.ContextMemory),
        InteractionShown.From(context.Patterns));

    private static Dictionary<string, object?> Section(UserContext context, ContextSection section) => ContextKinds.All
        .Where(kind => kind.Section == section)
        .ToDictionary(
            static kind => kind.Name,
            kind => kind.IsMany
                ? (object)context.Of(kind).Select(static value => value.Text).ToList()
                : context.Of(kind).FirstOrDefault()?.Text);
}

/// <summary>Values to set. What is named is replaced, null or an empty list forgets it, and the rest stays as it is.</summary>
/// <param name="UserProfile">name, company, role, industry.</param>
/// <param name="LearnedPreferences">communication_style, detail_level, language, tools.</param>
/// <param name="ContextMemory">projects, goals, challenges.</param>
internal sealed record ContextRequest(
    Dictionary<string, JsonElement>? UserProfile,
    Dictionary<string, JsonElement>? LearnedPreferences,
    Dictionary<string, JsonElement>? ContextMemory);
