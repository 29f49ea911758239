using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Rest;

/// <summary>Messages in channels.</summary>
internal static class MessageRoutes
{
    private const int LongestNonce = 25;

    public static RestAnswer List(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        if (!PermissionRules.In(channel, call.Bot.Id).HasFlag(DiscordPermissions.ReadMessageHistory))
        {
            return RestAnswer.Ok(new JsonArray());
        }

        int limit = int.TryParse(call.Query["limit"], CultureInfo.InvariantCulture, out int asked) ? asked : 50;
        if (limit is < 1 or > 100)
        {
            throw RestError.Form("limit", "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
        }

        IEnumerable<EmulatedDiscordMessage> messages = channel.Messages.Where(static message => !message.IsDeleted && message.VisibleTo is null);
        if (ulong.TryParse(call.Query["after"], CultureInfo.InvariantCulture, out ulong after))
        {
            messages = messages.Where(message => Number(message) > after).Take(limit);
        }
        else if (ulong.TryParse(call.Query["before"], CultureInfo.InvariantCulture, out ulong before))
        {
            messages = messages.Where(message => Number(message) < before).TakeLast(limit);
        }

        return RestAnswer.Ok(DiscordJson.Array(messages.TakeLast(limit).Reverse().Select(message => MessageJson.Write(call.World, message))));
    }

    public static RestAnswer Create(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        DemandMaySend(call, channel);
        var form = MessageForm.Read(call.World, call.Body, isEdit: false);
        if (form.Attachments.Count > 0)
        {
            call.Demand(channel, DiscordPermissions.AttachFiles);
        }

        string? nonce = NonceOf(call);
        if (nonce is not null && call.Members["enforce_nonce"]?.GetValue<bool>() == true
            && channel.Messages.FindLast(message => message.Nonce == nonce && message.AuthorId == call.Bot.Id) is { } earlier)
        {
            return RestAnswer.Ok(MessageJson.Write(call.World, earlier), earlier);
        }

        EmulatedDiscordMessage? replied = RepliedBy(call, channel);
        EmulatedDiscordMessage message = call.World.AddSent(call.Bot, channel, form, new SentDetails
        {
            ReplyTo = replied?.Id,
            Nonce = nonce,
            Type = replied is null ? 0 : 19,
            Flags = form.Flags & MessageFlags.Settable,
            RepliedAuthor = replied?.AuthorId,
        });
        MessageEvents.Tell(call.World, message, "MESSAGE_CREATE");
        return RestAnswer.Ok(MessageJson.Write(call.World, message), message);
    }

    public static RestAnswer Get(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        call.Demand(channel, DiscordPermissions.ReadMessageHistory);
        return RestAnswer.Ok(MessageJson.Write(call.World, call.Message(channel, call.Ids[1])));
    }

    public static RestAnswer Edit(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        EmulatedDiscordMessage message = call.Message(channel, call.Ids[1]);
        if (message.AuthorId != call.Bot.Id)
        {
            throw new RestError(403, 50005, "Cannot edit a message authored by another user");
        }

        call.World.EditSent(message, MessageForm.Read(call.World, call.Body, isEdit: true));
        MessageEvents.Tell(call.World, message, "MESSAGE_UPDATE");
        return RestAnswer.Ok(MessageJson.Write(call.World, message), message);
    }

    public static RestAnswer Delete(RestCall call)
    {
        EmulatedChannel channel = call.Channel(call.Ids[0]);
        EmulatedDiscordMessage message = call.Message(channel, call.Ids[1]);
        if (message.AuthorId != call.Bot.Id)
        {
            call.Demand(channel, DiscordPermissions.ManageMessages);
        }

        message.IsDeleted = true;
        MessageEvents.TellDeleted(call.World, message);
        return RestAnswer.Nothing;
    }

    private static ulong Number(EmulatedDiscordMessage message) => ulong.Parse(message.Id, CultureInfo.InvariantCulture);

    private static void DemandMaySend(RestCall call, EmulatedChannel channel)
    {
        if (channel.Kind == ChannelKind.Direct
            && channel.Recipients.Any(id => call.World.Users.TryGetValue(id, out EmulatedDiscordUser? user) && user.RefusesDirectMessages))
        {
            throw new RestError(403, 50007, "Cannot send messages to this user");
        }

        if (channel.Kind is ChannelKind.Forum or ChannelKind.Category)
        {
            throw new RestError(400, 50008, "Cannot send messages in a non-text channel");
        }

        call.Demand(channel, DiscordPermissions.SendMessages);
        if (channel.IsArchived)
        {
            // A message brings a thread back from the archive.
            channel.IsArchived = false;
        }
    }

    private static string? NonceOf(RestCall call)
    {
        string? nonce = call.Members["nonce"]?.GetValueKind() switch
        {
            JsonValueKind.String => call.Members["nonce"]!.GetValue<string>(),
            JsonValueKind.Number => call.Members["nonce"]!.ToString(),
            _ => null,
        };
        return nonce is { Length: > LongestNonce }
            ? throw RestError.Form("nonce", "BASE_TYPE_MAX_LENGTH", $"Must be {LongestNonce} or fewer in length.")
            : nonce;
    }

    private static EmulatedDiscordMessage? RepliedBy(RestCall call, EmulatedChannel channel)
    {
        if (call.Members["message_reference"] is not JsonObject reference || reference["message_id"]?.GetValue<string>() is not { } id)
        {
            return null;
        }

        EmulatedDiscordMessage? found = channel.Messages.Find(message => message.Id == id && !message.IsDeleted);
        if (found is null && reference["fail_if_not_exists"]?.GetValue<bool>() != false)
        {
            throw RestError.Form("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        }

        return found;
    }
}
