using Confidant.BotHost.Web.Api;

namespace Confidant.BotHost.Web.Mcp;

/// <summary>Registers the MCP server, and puts it on the host.</summary>
internal static class McpRegistration
{
    /// <summary>Adds the server. Needs the REST interface.</summary>
    public static IServiceCollection AddMcp(this IServiceCollection services) => services
        .AddSingleton<McpTools>()
        .AddSingleton<McpEndpoint>();

    /// <summary>Whether it is on.</summary>
    public static bool IsOn(IConfiguration configuration) =>
        configuration.GetSection(McpOptions.Section).Get<McpOptions>() is { Enabled: true };

    /// <summary>Puts the server on the host, where it is on.</summary>
    public static void MapMcp(this WebApplication app)
    {
        if (IsOn(app.Configuration))
        {
            app.MapPost(ApiPolicies.Mcp, app.Services.GetRequiredService<McpEndpoint>().HandleAsync).ExcludeFromDescription();
        }
    }
}
