using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Confidant.Adapters.Playground;

/// <summary>Puts the page and its endpoints on a host.</summary>
public static class PlaygroundEndpoints
{
    /// <summary>Maps the page to "/" and what it asks for to "/playground/…". Needs <c>AddPlayground</c> and an
    /// <see cref="IPlaygroundInspector"/>.</summary>
    public static IEndpointRouteBuilder MapPlayground(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        IServiceProvider services = endpoints.ServiceProvider;
        var guard = services.GetRequiredService<PlaygroundGuard>();
        var assets = services.GetRequiredService<PageAssets>();

        Get("/", assets.HandleIndexAsync);
        Get("/playground/assets/{file}", assets.HandleAsync);
        Get("/playground/directory", _ => Json(
            Results.Json(ShownDirectory.Default, PlaygroundJson.Default.ShownDirectory)));
        Get("/playground/commands", _ => Json(
            Results.Json(
                services.GetRequiredService<PlaygroundCommands>().Commands,
                PlaygroundJson.Default.IReadOnlyListShownCommand)));
        Get("/playground/events", services.GetRequiredService<EventsEndpoint>().HandleAsync);
        Get("/playground/memory", services.GetRequiredService<MemoryEndpoint>().HandleAsync);
        Get("/playground/documents/{id}", services.GetRequiredService<DocumentEndpoint>().HandleAsync);
        Post("/playground/messages", services.GetRequiredService<MessageEndpoint>().HandleAsync);
        Post("/playground/presses", services.GetRequiredService<PressEndpoint>().HandleAsync);
        return endpoints;

        void Get(string path, Func<HttpContext, Task<IResult>> handler) => endpoints.MapGet(path, guard.Protect(handler));

        void Post(string path, Func<HttpContext, Task<IResult>> handler) => endpoints.MapPost(path, guard.Protect(handler));

        static Task<IResult> Json(IResult result) => Task.FromResult(result);
    }
}
