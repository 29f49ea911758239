using Confidant.Adapters.Rest;
using Confidant.Memory;
using Microsoft.AspNetCore.Http.Features;

namespace Confidant.BotHost.Web.Api;

/// <summary>Lets in whom the list of policies admits, bounds what they send, and says in one form what went wrong.</summary>
internal sealed partial class ApiGate(ApiCredentials credentials, ApiPace pace, ILogger<ApiGate> logger)
{
    /// <summary>Handles a request of the interface.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        if (await FindRefusalAsync(context) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = RestLimits.MaxBodyBytes;
        }

        await HandleAsync(context, next);
    }

    private async ValueTask<IResult?> FindRefusalAsync(HttpContext context)
    {
        // What the framework answers by itself (405) has no route.
        ApiPolicy? policy = context.GetEndpoint() switch
        {
            RouteEndpoint route => ApiPolicies.Find(route, context.Request.Method),
            null => null,
            _ => ApiPolicy.Everybody,
        };
        if (policy is null)
        {
            return ApiProblems.NoRoute;
        }

        if (policy == ApiPolicy.Everybody)
        {
            return null;
        }

        if (await credentials.ResolveAsync(context.Request, context.RequestAborted) is not { } caller)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return pace.TakeFailure(context) is { } pause ? ApiProblems.TooMany(context, pause) : ApiProblems.NotKnown;
        }

        if (pace.Take(caller) is { } wait)
        {
            return ApiProblems.TooMany(context, wait);
        }

        if (!policy.Admits(caller))
        {
            return caller.IsOperator ? ApiProblems.NotForOperators
                : policy.Least is { } least ? ApiProblems.OutOfReach(least)
                : ApiProblems.ForOperators;
        }

        context.Features.Set(caller);
        return null;
    }

    private async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            {
                await ApiProblems.Of(context.Response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await ApiProblems.Of(error.StatusCode).ExecuteAsync(context);
        }
        catch (StoreFullException) when (!context.Response.HasStarted)
        {
            await ApiProblems.StoreFull.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The program went away: there is nobody to tell.
        }
        // The boundary of a request: whatever went wrong in one, its caller is told so and the others go on.
        catch (Exception error) when (!context.Response.HasStarted)
        {
            // Without the exception itself: its message could hold somebody's words.
            LogFault((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, error.GetType().Name, error.StackTrace);
            await ApiProblems.Fault.ExecuteAsync(context);
        }
    }

    [LoggerMessage(LogLevel.Error, "A request to {Route} failed with {Reason}\n{Stack}")]
    private partial void LogFault(string? route, string reason, string? stack);
}
