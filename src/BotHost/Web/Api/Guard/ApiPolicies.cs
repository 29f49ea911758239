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
        [$"POST {Mcp}"] = ApiPolicy.Shared,
    };

    /// <summary>Whether a path belongs to the interface.</summary>
    public static bool Cover(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments(Mcp);

    /// <summary>The policy of an endpoint; null where it is not on the list.</summary>
    public static ApiPolicy? Find(RouteEndpoint endpoint, string method) =>
        All.GetValueOrDefault($"{method} {endpoint.RoutePattern.RawText}");
}
