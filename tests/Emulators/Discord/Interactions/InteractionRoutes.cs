using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Rest;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>The first answer to an interaction. The world's lock is held.</summary>
internal static class InteractionRoutes
{
    private const int Command = 2;
    private const int Button = 3;
    private const int Autocomplete = 4;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    /// <summary>POST /interactions/{interaction}/{token}/callback.</summary>
    public static RestAnswer Callback(RestCall call)
    {
        EmulatedInteraction interaction = Find(call);
        int type = call.Members["type"]?.GetValue<int>() ?? 0;
        JsonObject data = call.Members["data"] as JsonObject ?? [];
        DemandFits(interaction, type);
        if (interaction.Acknowledgement is not null)
        {
            throw new RestError(400, 40060, "Interaction has already been acknowledged.");
        }

        Answer(call, interaction, type, data);
        interaction.Acknowledgement = type;
        interaction.AcknowledgedAfter = call.World.Now - interaction.At;
        return call.Query["with_response"] == "true"
            ? RestAnswer.Ok(Response(call.World, interaction, type), interaction.Original)
            : new RestAnswer(204, null, type == 4 ? interaction.Original : null);
    }

    private static EmulatedInteraction Find(RestCall call)
    {
        if (!call.World.Interactions.TryGetValue(call.Ids[1], out EmulatedInteraction? interaction)
            || interaction.Id != call.Ids[0]
            || (interaction.Acknowledgement is null && call.World.Now - interaction.At > _patience))
        {
            throw new RestError(404, 10062, "Unknown interaction");
        }

        return interaction;
    }

    private static void DemandFits(EmulatedInteraction interaction, int type)
    {
        bool fits = interaction.Type switch
        {
            Command => type is 4 or 5 or 9,
            Button => type is 4 or 5 or 6 or 7 or 9,
            Autocomplete => type is 8,
            _ => false,
        };
        if (!fits)
        {
            throw RestError.Form("type", "INTERACTION_CALLBACK_TYPE_INVALID", "This type does not fit the interaction.");
        }
    }

    private static void Answer(RestCall call, EmulatedInteraction interaction, int type, JsonObject data)
    {
        DiscordWorld world = call.World;
        int flags = data["flags"]?.GetValue<int>() ?? 0;
        switch (type)
        {
            case 4:
                interaction.IsEphemeral = (flags & MessageFlags.Ephemeral) != 0;
                var form = MessageForm.Read(world, call.Body with { Json = data.DeepClone() }, isEdit: false);
                interaction.Original = InteractionMessages.Add(world, interaction, form, isOriginal: true, interaction.IsEphemeral);
                break;
            case 5:
                interaction.IsEphemeral = (flags & MessageFlags.Ephemeral) != 0;
                interaction.Original = InteractionMessages.AddLoading(world, interaction);
                break;
            case 7 when interaction.Original is { } message:
                InteractionMessages.Edit(world, message, MessageForm.Read(world, call.Body with { Json = data.DeepClone() }, isEdit: true));
                break;
            case 8:
                interaction.Choices = CheckChoices(data["choices"] as JsonArray);
                break;
        }
    }

    private static JsonArray CheckChoices(JsonArray? choices)
    {
        if (choices is null or { Count: > 25 })
        {
            throw RestError.Form("choices", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.");
        }

        foreach (JsonObject choice in choices.OfType<JsonObject>())
        {
            if (choice["name"]?.GetValue<string>() is not { Length: >= 1 and <= 100 }
                || choice["value"]?.ToString() is not { Length: <= 100 })
            {
                throw RestError.Form("choices", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            }
        }

        return (JsonArray)choices.DeepClone();
    }

    private static JsonObject Response(DiscordWorld world, EmulatedInteraction interaction, int type)
    {
        var json = new JsonObject
        {
            ["interaction"] = new JsonObject
            {
                ["id"] = interaction.Id,
                ["type"] = interaction.Type,
                ["response_message_id"] = interaction.Original?.Id,
                ["response_message_loading"] = type == 5,
                ["response_message_ephemeral"] = interaction.IsEphemeral,
            },
        };
        if (interaction.Original is { } original && type is (4 or 7))
        {
            json["resource"] = new JsonObject { ["type"] = type, ["message"] = MessageJson.Write(world, original) };
        }

        return json;
    }
}
