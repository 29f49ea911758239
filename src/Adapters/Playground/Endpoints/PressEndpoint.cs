using System.Text;
using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Takes the press of a button.</summary>
internal sealed class PressEndpoint(PlaygroundHub hub, PlaygroundIntake intake)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        RequestBody<PressRequest> body =
            await RequestBody<PressRequest>.ReadAsync(context, PlaygroundJson.Default.PressRequest);
        if (body.Value is not { } request)
        {
            return body.Problem!;
        }

        if (!PlaygroundCaller.TryFind(request.As, request.Room, out PlaygroundCaller? caller, out IResult? problem))
        {
            return problem;
        }

        if (string.IsNullOrEmpty(request.Token) || Encoding.UTF8.GetByteCount(request.Token) > PlaygroundLimits.MaxTokenBytes)
        {
            return PlaygroundProblems.BadToken;
        }

        if (hub.Find(caller.Room, request.MessageId ?? "") is not { From: null } pressed
            || !pressed.IsVisibleTo(caller.Person.Id))
        {
            return PlaygroundProblems.UnknownMessage;
        }

        string pressId = intake.NewId();
        var incoming = PlaygroundMapping.ToIncoming(pressed, caller.Person, request.Token, pressId, intake.Now);
        return PlaygroundReceipt.Of(await intake.TryAcceptAsync(caller.Room, incoming, static () => { }), pressId);
    }
}
