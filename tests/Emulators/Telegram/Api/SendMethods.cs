using System.Text.Json;
using Confidant.Emulators.Telegram.Parsing;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>sendMessage, sendDocument and the edits.</summary>
internal static class SendMethods
{
    private const int TextLimit = 4096;
    private const int CaptionLimit = 1024;

    public static Handled SendMessage(ApiCall call)
    {
        EmulatedBusiness? business = BusinessMethods.Find(call);
        long chat = business is null
            ? Destination.Resolve(call.World, call.Bot, call.Arguments)
            : BusinessMethods.Resolve(call.World, business, call.Arguments);
        ParsedText text = MessageArguments.Text(call.Arguments, "text", "entities", TextLimit);
        return string.IsNullOrWhiteSpace(text.Text)
            ? throw ApiError.Bad("message text is empty")
            : Send(call.World, call.Bot, call.Arguments, chat, text, null, business: business);
    }

    public static Handled SendDocument(ApiCall call)
    {
        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        ParsedText caption = MessageArguments.Text(call.Arguments, "caption", "caption_entities", CaptionLimit);
        EmulatedDocument document = call.Arguments.File("document") ?? throw ApiError.Bad("there is no document in the request");
        return Send(call.World, call.Bot, call.Arguments, chat, caption, document);
    }

    public static Handled EditMessageText(ApiCall call)
    {
        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (call.Arguments.Number("message_id") is not { } id
            || !call.World.SentById.TryGetValue((chat, id), out SentMessage? message) || message.IsDeleted || message.Bot != call.Bot)
        {
            throw ApiError.Bad("message to edit not found");
        }

        Edit(message, call.Arguments);
        return new Handled(Answer.Ok(writer => WireMessages.Sent(writer, call.World, message)), message);
    }

    public static Handled EditEphemeralMessageText(ApiCall call)
    {
        if (call.World.Ephemeral == EphemeralSupport.Unknown)
        {
            throw new ApiError(404, "Not Found: method not found");
        }

        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (call.Arguments.Number("ephemeral_message_id") is not { } id
            || !call.World.EphemeralById.TryGetValue((chat, id), out SentMessage? message)
            || message.VisibleTo != call.Arguments.Number("receiver_user_id") || message.Bot != call.Bot)
        {
            throw ApiError.Bad("message to edit not found");
        }

        Edit(message, call.Arguments);
        return new Handled(Answer.True, message);
    }

    private static void Edit(SentMessage message, Arguments arguments)
    {
        ParsedText text = MessageArguments.Text(arguments, "text", "entities", TextLimit);
        var buttons = MessageArguments.Buttons(arguments);
        if (string.IsNullOrWhiteSpace(text.Text))
        {
            throw ApiError.Bad("message text is empty");
        }

        if (text.Text == message.Text && text.Entities.SequenceEqual(message.Entities)
            && buttons.SelectMany(row => row).SequenceEqual(message.Buttons.SelectMany(row => row)))
        {
            throw ApiError.Bad("message is not modified: specified new message content and reply markup are exactly the same "
                + "as a current content and reply markup of the message");
        }

        (message.Text, message.Entities, message.Buttons) = (text.Text, text.Entities, buttons);
        message.Edits++;
    }

    public static Handled Send(
        TelegramWorld world,
        EmulatedBot bot,
        Arguments arguments,
        long chat,
        ParsedText text,
        EmulatedDocument? document,
        string? rich = null,
        EmulatedBusiness? business = null)
    {
        long? topic = Destination.Topic(world, chat, arguments);
        var buttons = MessageArguments.Buttons(arguments);
        long? receiver = document is null && world.Ephemeral != EphemeralSupport.Unknown
            ? EphemeralRules.Receiver(world, chat, arguments)
            : null;
        SentMessage message = new(bot, chat, receiver is null ? world.NextMessageId(chat) : 0)
        {
            EphemeralMessageId = receiver is null ? null : world.NextMessageId(-chat),
            VisibleTo = receiver,
            Business = business,
            ThreadId = topic,
            Text = text.Text,
            Entities = text.Entities,
            Buttons = buttons,
            AsksFor = MessageArguments.ForcedReply(arguments),
            Document = document,
            Rich = rich,
            ReplyTo = ReplyTo(world, chat, arguments),
            ReplyToEphemeral = receiver is null ? null : EphemeralRules.Answered(arguments),
            IsPreviewOff = arguments.Nested("link_preview_options") is { ValueKind: JsonValueKind.Object } preview
                && preview.TryGetProperty("is_disabled", out JsonElement isDisabled) && isDisabled.ValueKind == JsonValueKind.True,
            At = world.Time.GetUtcNow(),
            AtMicroseconds = world.Microseconds,
        };
        world.Sent.Add(message);
        if (message.EphemeralMessageId is { } id)
        {
            world.EphemeralById[(chat, id)] = message;
        }
        else
        {
            world.SentById[(chat, message.MessageId)] = message;
        }

        return new Handled(Answer.Ok(writer => WireMessages.Sent(writer, world, message)), message);
    }

    private static long? ReplyTo(TelegramWorld world, long chat, Arguments arguments)
    {
        long? id = arguments.Number("reply_to_message_id");
        bool isOptional = arguments.Flag("allow_sending_without_reply");
        if (arguments.Nested("reply_parameters") is { ValueKind: JsonValueKind.Object } reply)
        {
            id = reply.TryGetProperty("message_id", out JsonElement value) && value.TryGetInt64(out long number) ? number : null;
            isOptional = reply.TryGetProperty("allow_sending_without_reply", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
        }

        if (id is not { } answered || world.Said.ContainsKey((chat, answered))
            || (world.SentById.TryGetValue((chat, answered), out SentMessage? sent) && !sent.IsDeleted))
        {
            return id;
        }

        return isOptional ? null : throw ApiError.Bad("message to be replied not found");
    }
}
