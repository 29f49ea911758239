using Confidant.Emulators.Discord.Rest;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>What is answered to an interaction after its first answer, by its token. The world's lock is held.</summary>
internal static class FollowUpRoutes
{
    private const string OriginalName = "@original";

    private static readonly TimeSpan _life = TimeSpan.FromMinutes(15);

    /// <summary>POST /webhooks/{application}/{token}.</summary>
    public static RestAnswer Create(RestCall call)
    {
        EmulatedInteraction interaction = Find(call);
        var form = MessageForm.Read(call.World, call.Body, isEdit: false);
        EmulatedDiscordMessage message;
        if (interaction.Original is { IsDeleted: false } original && (original.Flags & MessageFlags.Loading) != 0)
        {
            // The first of them takes the place of the sign that an answer will come, with its visibility.
            InteractionMessages.Fill(call.World, interaction, original, form);
            message = original;
        }
        else
        {
            message = InteractionMessages.Add(
                call.World, interaction, form, isOriginal: false, (form.Flags & MessageFlags.Ephemeral) != 0);
        }

        return RestAnswer.Ok(MessageJson.Write(call.World, message), message);
    }

    /// <summary>GET /webhooks/{application}/{token}/messages/{message}.</summary>
    public static RestAnswer Get(RestCall call) => RestAnswer.Ok(MessageJson.Write(call.World, Message(call, Find(call))));

    /// <summary>PATCH /webhooks/{application}/{token}/messages/{message}.</summary>
    public static RestAnswer Edit(RestCall call)
    {
        EmulatedInteraction interaction = Find(call);
        EmulatedDiscordMessage message = Message(call, interaction);
        var form = MessageForm.Read(call.World, call.Body, isEdit: true);
        if ((message.Flags & MessageFlags.Loading) != 0)
        {
            InteractionMessages.Fill(call.World, interaction, message, form);
        }
        else
        {
            InteractionMessages.Edit(call.World, message, form);
        }

        return RestAnswer.Ok(MessageJson.Write(call.World, message), message);
    }

    /// <summary>DELETE /webhooks/{application}/{token}/messages/{message}.</summary>
    public static RestAnswer Delete(RestCall call)
    {
        InteractionMessages.Delete(call.World, Message(call, Find(call)));
        return RestAnswer.Nothing;
    }

    private static EmulatedInteraction Find(RestCall call)
    {
        if (!call.World.Interactions.TryGetValue(call.Ids[1], out EmulatedInteraction? interaction)
            || interaction.Bot.Id != call.Ids[0]
            || interaction.Acknowledgement is null)
        {
            throw new RestError(404, 10015, "Unknown Webhook");
        }

        return call.World.Now - interaction.At <= _life ? interaction : throw new RestError(401, 50027, "Invalid Webhook Token");
    }

    private static EmulatedDiscordMessage Message(RestCall call, EmulatedInteraction interaction)
    {
        string id = call.Ids[2];
        EmulatedDiscordMessage? message = id == OriginalName ? interaction.Original : interaction.Sent.Find(sent => sent.Id == id);
        return message is { IsDeleted: false } ? message : throw RestError.UnknownMessage;
    }
}
