using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Tells a person what is remembered about them.</summary>
internal sealed class MemoryEndpoint(IPlaygroundInspector inspector)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        IQueryCollection query = context.Request.Query;
        if (!PlaygroundCaller.TryFind(query["as"], query["room"], out PlaygroundCaller? caller, out IResult? problem))
        {
            return problem;
        }

        PlaygroundRoom room = caller.Room;
        PlaygroundView view = await inspector.InspectAsync(
            caller.Person.Account, room.Conversation, room.Kind, room.Group, context.RequestAborted);
        return Results.Json(view, PlaygroundJson.Default.PlaygroundView);
    }
}
