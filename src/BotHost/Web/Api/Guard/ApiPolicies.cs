namespace Confidant.BotHost.Web.Api;

/// <summary>Every route there is, with who may use it. A route that is not on the list is not served.</summary>
internal static class ApiPolicies
{
    /// <summary>The path that all routes of people and agents begin with.</summary>
    public const string Root = "/api/personalized-ai";

    /// <summary>The path of the OpenAPI document.</summary>
    public const string Document = "/api/openapi.json";

    /// <summary>The path of the MCP server.</summary>
    public const string Mcp = "/mcp";

    private const string Short = "/integrations";

    /// <summary>The list.</summary>
    public static readonly IReadOnlyDictionary<string, ApiPolicy> All = new Dictionary<string, ApiPolicy>(StringComparer.Ordinal)
    {
        [$"GET {Document}"] = ApiPolicy.Everybody,
        [$"GET {Root}/presets"] = ApiPolicy.SharedOrOperator,
        [$"GET {Root}/agents"] = ApiPolicy.SharedOrOperator,
        [$"POST {Root}/agents"] = ApiPolicy.DirectOrOperator,
        [$"POST {Root}/tokens"] = ApiPolicy.Operator,
        [$"POST {Root}/messages"] = ApiPolicy.Shared,
        [$"POST {Root}/press"] = ApiPolicy.Subject,
        [$"POST {Root}/sessions"] = ApiPolicy.Direct,
        [$"GET {Root}/sessions"] = ApiPolicy.Direct,
        [$"GET {Root}/sessions/{{session_id}}/messages"] = ApiPolicy.Direct,
        [$"GET {Root}/identity"] = ApiPolicy.Subject,
        [$"GET {Root}/context"] = ApiPolicy.Direct,
        [$"PUT {Root}/context"] = ApiPolicy.Subject,
        [$"GET {Root}/memories"] = ApiPolicy.Subject,
        [$"DELETE {Root}/memories/{{entry_id}}"] = ApiPolicy.Subject,
        [$"POST {Root}/memories/forget"] = ApiPolicy.Subject,
        [$"GET {Root}/export"] = ApiPolicy.Subject,
        [$"GET {Root}/personas"] = ApiPolicy.Subject,
        [$"POST {Root}/personas"] = ApiPolicy.Subject,
        [$"GET {Root}/personas/{{persona_id}}"] = ApiPolicy.Subject,
        [$"PATCH {Root}/personas/{{persona_id}}"] = ApiPolicy.Subject,
        [$"DELETE {Root}/personas/{{persona_id}}"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/{{integration_id}}/learn-advanced"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations"] = ApiPolicy.Subject,
        [$"GET {Root}/integrations"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/exports"] = ApiPolicy.Subject,
        [$"DELETE {Root}/integrations/{{integration_id}}"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/{{integration_id}}/sync"] = ApiPolicy.Subject,
        [$"GET {Root}/integrations/{{integration_id}}/syncs/{{sync_id}}"] = ApiPolicy.Subject,
        [$"DELETE {Root}/integrations/{{integration_id}}/syncs/{{sync_id}}"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/{{integration_id}}/export"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/{{integration_id}}/pause"] = ApiPolicy.Subject,
        [$"POST {Root}/integrations/{{integration_id}}/resume"] = ApiPolicy.Subject,
        [$"POST {Mcp}"] = ApiPolicy.Shared,
    };

    /// <summary>Whether a path belongs to the interface.</summary>
    public static bool Cover(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments(Mcp);

    /// <summary>The path of a route. Those of integrations are also found without <see cref="Root"/>.</summary>
    public static PathString Lengthen(PathString path) => path.StartsWithSegments(Short) ? new PathString(Root).Add(path) : path;

    /// <summary>The policy of an endpoint; null where it is not on the list.</summary>
    public static ApiPolicy? Find(RouteEndpoint endpoint, string method) =>
        All.GetValueOrDefault($"{method} {endpoint.RoutePattern.RawText}");
}
