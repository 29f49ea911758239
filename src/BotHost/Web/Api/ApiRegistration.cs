using System.Text.Json;
using Confidant.Adapters.Rest;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Web.Mcp;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Web.Api;

/// <summary>Registers the REST interface, and puts it on the host.</summary>
internal static class ApiRegistration
{
    /// <summary>Adds the interface as one more platform, where it is on.</summary>
    /// <exception cref="StartupException">The MCP server is on without it.</exception>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApiOptions>().Bind(configuration.GetSection(ApiOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ApiOptions>, ApiOptionsValidator>();
        if (!IsOn(configuration))
        {
            return McpRegistration.IsOn(configuration)
                ? throw new StartupException(
                    "Mcp:Enabled needs the REST interface, whose tokens it takes: set Api:Enabled to true, or Mcp:Enabled to false.")
                : services;
        }

        return services
            .ConfigureHttpJsonOptions(static options =>
            {
                options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
                options.SerializerOptions.MaxDepth = 16;
            })
            .Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true)
            .AddRest()
            .AddSingleton<ApiCredentials>()
            .AddSingleton<ApiPace>()
            .AddSingleton<ApiGate>()
            .AddSingleton<CallerAgents>()
            .AddSingleton<CallerSessions>()
            .AddSingleton<AnswerDesk>()
            .AddSingleton<AnswerStream>()
            .AddSingleton<ForgetDesk>()
            .AddSingleton<SyncDesk>()
            .AddSingleton<ExportUploads>()
            .AddMcp()
            .AddApiDocument();
    }

    /// <summary>Puts the interface on the host, where it is on.</summary>
    public static void MapApi(this WebApplication app)
    {
        if (!IsOn(app.Configuration))
        {
            return;
        }

        // Before routes are looked for: short and long paths are one route with one policy.
        app.Use(static (HttpContext context, RequestDelegate next) =>
        {
            context.Request.Path = ApiPolicies.Lengthen(context.Request.Path);
            return next(context);
        });
        app.UseRouting();
        ApiGate gate = app.Services.GetRequiredService<ApiGate>();
        app.UseWhen(static context => ApiPolicies.Cover(context.Request.Path), branch => branch.Use(gate.InvokeAsync));
        RouteGroupBuilder routes = app.MapGroup(ApiPolicies.Root).WithTags("Confidant");
        routes.MapAgents();
        routes.MapTokens();
        routes.MapSessions();
        routes.MapMessages();
        routes.MapContext();
        routes.MapMemories();
        routes.MapPersonas();
        routes.MapLearning();
        routes.MapIntegrations();
        routes.MapExportUploads();
        app.MapMcp();
        app.MapApiDocument();
    }

    private static bool IsOn(IConfiguration configuration) =>
        configuration.GetSection(ApiOptions.Section).Get<ApiOptions>()?.Enabled ?? new ApiOptions().Enabled;
}
