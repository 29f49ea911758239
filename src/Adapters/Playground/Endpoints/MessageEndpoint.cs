using Confidant.Identity;
using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Takes what a person says or edits.</summary>
internal sealed class MessageEndpoint(PlaygroundHub hub, PlaygroundIntake intake)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        RequestBody<MessageRequest> body =
            await RequestBody<MessageRequest>.ReadAsync(context, PlaygroundJson.Default.MessageRequest);
        if (body.Value is not { } request)
        {
            return body.Problem!;
        }

        if (!PlaygroundCaller.TryFind(request.As, request.Room, out PlaygroundCaller? caller, out IResult? problem))
        {
            return problem;
        }

        return FindTextProblem(request.Text) ?? await SayAsync(caller, request);
    }

    private static IResult? FindTextProblem(string? text) =>
        string.IsNullOrWhiteSpace(text) ? PlaygroundProblems.NoText
        : text.Length > PlaygroundLimits.MaxTextLength ? PlaygroundProblems.TextTooLong
        : null;

    private async Task<IResult> SayAsync(PlaygroundCaller caller, MessageRequest request)
    {
        RoomMessage? edited = Find(caller, request.EditOf);
        string? replyTo = edited is null ? request.ReplyTo : edited.ReplyTo?.Value;
        RoomMessage? answered = Find(caller, replyTo);
        if ((request.EditOf is not null && edited is null) || (request.ReplyTo is not null && answered is null))
        {
            return PlaygroundProblems.UnknownMessage;
        }

        if (edited is not null && edited.From != caller.Person)
        {
            return PlaygroundProblems.NotYours;
        }

        var said = new RoomMessage
        {
            Id = edited?.Id ?? intake.NewId(),
            Room = caller.Room,
            Order = edited?.Order ?? hub.TakeOrder(),
            From = caller.Person,
            Text = request.Text!,
            ReplyTo = replyTo is null ? null : new PlatformMessageId(replyTo),
            At = edited?.At ?? intake.Now,
            IsEdited = edited is not null,
        };
        IncomingMessage incoming = PlaygroundMapping.ToIncoming(
            said, caller.Person, isReplyToBot: answered is { From: null }, intake.NewId(), intake.Now);
        return PlaygroundReceipt.Of(
            await intake.TryAcceptAsync(caller.Room, incoming, () => hub.Publish(said)), said.Id);
    }

    private RoomMessage? Find(PlaygroundCaller caller, string? id) =>
        id is not null && hub.Find(caller.Room, id) is { } found && found.IsVisibleTo(caller.Person.Id) ? found : null;
}
