using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Confidant.Adapters.Playground;

/// <summary>A request's body as it was read.</summary>
/// <param name="Value">The body; null where it cannot be read.</param>
/// <param name="Problem">Why not; null where it can.</param>
internal sealed record RequestBody<T>(T? Value, IResult? Problem)
    where T : class
{
    public static async Task<RequestBody<T>> ReadAsync(HttpContext context, JsonTypeInfo<T> type)
    {
        if (!context.Request.HasJsonContentType())
        {
            return new RequestBody<T>(null, PlaygroundProblems.NotJson);
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = PlaygroundLimits.MaxBodyBytes;
        }

        try
        {
            T? value = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted);
            return new RequestBody<T>(value, value is null ? PlaygroundProblems.BadJson : null);
        }
        catch (JsonException)
        {
            return new RequestBody<T>(null, PlaygroundProblems.BadJson);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new RequestBody<T>(null, PlaygroundProblems.BodyTooLarge);
        }
    }
}
