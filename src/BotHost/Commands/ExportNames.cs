using Confidant.Memory;

namespace Confidant.BotHost.Commands;

/// <summary>The names that exports and pages show for contexts and scopes.</summary>
internal static class ExportNames
{
    /// <summary>The name of a context type.</summary>
    public static string Of(ContextType context) => context switch
    {
        ContextType.Dm => "dm",
        ContextType.Group => "group",
        ContextType.PublicTimeline => "public_timeline",
        _ => "broadcast",
    };

    /// <summary>The name of a scope.</summary>
    public static string Of(PrivacyScope scope) => scope switch
    {
        PrivacyScope.Private => "private",
        PrivacyScope.GroupOnly => "group_only",
        _ => "cross_context",
    };
}
