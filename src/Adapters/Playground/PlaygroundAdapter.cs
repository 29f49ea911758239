using Confidant.Identity;
using Microsoft.Extensions.Logging;

namespace Confidant.Adapters.Playground;

/// <summary>The playground as a platform: what the browser says comes in through the endpoints, answers go to the rooms.</summary>
internal sealed partial class PlaygroundAdapter(
    PlaygroundHub hub,
    PlaygroundIntake intake,
    PlaygroundDocuments documents,
    PlaygroundCommands commands,
    DeliveryLog deliveries,
    TimeProvider time,
    ILogger<PlaygroundAdapter> logger) : IPlatformAdapter
{
    public Platform Platform => Platform.Playground;

    public IGroupLookup Groups => PlaygroundGroups.Instance;

    public PlatformHealth Health => new(intake.IsOpen ? PlatformState.Connected : PlatformState.Connecting);

    public async Task RunAsync(IIntake intakeOfHost, CancellationToken cancellationToken)
    {
        intake.Open(intakeOfHost, cancellationToken);
        LogOpened(PlaygroundDirectory.Rooms.Count);
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        }
        finally
        {
            intake.Shut();
        }
    }

    /// <inheritdoc/>
    /// <remarks>The page takes a message of any length, so there is nothing to cut.</remarks>
    public IReadOnlyList<OutgoingMessage> Split(OutgoingMessage message) => [message with { Markdown = null }];

    public async ValueTask<SendOutcome> SendAsync(
        ConversationKey conversation,
        OutgoingMessage message,
        string idempotencyKey,
        Func<CancellationToken, ValueTask<bool>> mayStillSend,
        CancellationToken cancellationToken)
    {
        if (Destination.Find(conversation, message.Private) is not { } destination)
        {
            return new SendOutcome.Refused("unknown room or recipient");
        }

        if (deliveries.Has(idempotencyKey))
        {
            return new SendOutcome.Sent();
        }

        if (!await mayStillSend(cancellationToken))
        {
            return new SendOutcome.Refused("withdrawn");
        }

        (PlaygroundRoom room, string? onlyFor) = destination;
        RoomMessage? replaced = FindReplaced(message, destination);
        onlyFor ??= replaced?.OnlyFor;
        DocumentLink? link = null;
        if (message.Document is { } document && (link = documents.Keep(document, room, onlyFor)) is null)
        {
            return new SendOutcome.FileTooLarge();
        }

        string id = replaced?.Id ?? intake.NewId();
        hub.Publish(new RoomMessage
        {
            Id = id,
            Room = room,
            Order = replaced?.Order ?? hub.TakeOrder(),
            OnlyFor = onlyFor,
            Text = message.Text,
            Spans = message.Spans,
            Buttons = message.Buttons,
            Document = link,
            ReplyTo = replaced?.ReplyTo ?? message.ReplyTo,
            At = replaced?.At ?? intake.Now,
            IsEdited = replaced is not null,
        });
        deliveries.Note(idempotencyKey);
        return new SendOutcome.Sent { Shown = new PlatformMessageId(id) };
    }

    public ValueTask ShowTypingAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (PlaygroundDirectory.FindRoom(conversation.Chat.Value) is { } room)
        {
            hub.PublishPassing(
                PlaygroundFrame.Passing("typing", new ShownTyping(room.Id), PlaygroundJson.Default.ShownTyping),
                room.Members.Contains);
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask AcknowledgeAsync(ButtonPressed press, string? notice, CancellationToken cancellationToken)
    {
        var shown = new ShownAcknowledgement(press.Conversation.Chat.Value, press.MessageId?.Value, notice);
        hub.PublishPassing(
            PlaygroundFrame.Passing("acknowledgement", shown, PlaygroundJson.Default.ShownAcknowledgement),
            person => person == press.Sender.Account.Value);
        return ValueTask.CompletedTask;
    }

    public ValueTask PublishCommandsAsync(
        IReadOnlyList<CommandDescription> published, CancellationToken cancellationToken)
    {
        commands.Publish(published);
        return ValueTask.CompletedTask;
    }

    // What one person sees is never turned into what others see, nor the other way round: where the readers differ, the
    // words become a message of their own. So they do where the earlier one is gone with an earlier run of the host.
    private RoomMessage? FindReplaced(OutgoingMessage message, Destination destination)
    {
        RoomMessage? replaced = message.Replaces is { } id ? hub.Find(destination.Room, id.Value) : null;
        return replaced is { From: null } && (destination.OnlyFor is null || destination.OnlyFor == replaced.OnlyFor)
            ? replaced
            : null;
    }

    [LoggerMessage(1, LogLevel.Information, "The playground is open with {Rooms} rooms")]
    private partial void LogOpened(int rooms);
}
