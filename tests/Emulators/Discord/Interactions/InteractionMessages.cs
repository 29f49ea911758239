using Confidant.Emulators.Discord.Gateway;
using Confidant.Emulators.Discord.Rest;
using Confidant.Emulators.Discord.Wire;

namespace Confidant.Emulators.Discord.Interactions;

/// <summary>The messages that answer an interaction. The world's lock is held.</summary>
internal static class InteractionMessages
{
    private const int AnswerToCommand = 20;
    private const int Reply = 19;

    /// <summary>Adds a message.</summary>
    public static EmulatedDiscordMessage Add(
        DiscordWorld world, EmulatedInteraction interaction, MessageForm form, bool isOriginal, bool isEphemeral)
    {
        EmulatedDiscordMessage message = world.AddSent(interaction.Bot, interaction.Channel, form, new SentDetails
        {
            Type = TypeOf(interaction, isOriginal),
            Flags = (form.Flags & MessageFlags.Settable) | (isEphemeral ? MessageFlags.Ephemeral : 0),
            VisibleTo = isEphemeral ? interaction.User.Id : null,
            InteractionId = interaction.Id,
        });
        interaction.Sent.Add(message);
        Tell(world, message, "MESSAGE_CREATE");
        return message;
    }

    /// <summary>Adds the sign that an answer will come; it counts as sent once it has words.</summary>
    public static EmulatedDiscordMessage AddLoading(DiscordWorld world, EmulatedInteraction interaction)
    {
        EmulatedDiscordMessage message = world.AddLoading(interaction.Bot, interaction.Channel, new SentDetails
        {
            Type = TypeOf(interaction, isOriginal: true),
            Flags = MessageFlags.Loading | (interaction.IsEphemeral ? MessageFlags.Ephemeral : 0),
            VisibleTo = interaction.IsEphemeral ? interaction.User.Id : null,
            InteractionId = interaction.Id,
        });
        Tell(world, message, "MESSAGE_CREATE");
        return message;
    }

    /// <summary>Gives a message its words where they were still to come.</summary>
    public static void Fill(DiscordWorld world, EmulatedInteraction interaction, EmulatedDiscordMessage message, MessageForm form)
    {
        world.FillLoading(message, form);
        message.Flags = (message.Flags & ~MessageFlags.Loading) | (form.Flags & MessageFlags.Settable);
        interaction.Sent.Add(message);
        Tell(world, message, "MESSAGE_UPDATE");
    }

    /// <summary>Changes a message.</summary>
    public static void Edit(DiscordWorld world, EmulatedDiscordMessage message, MessageForm form)
    {
        world.EditSent(message, form);
        Tell(world, message, "MESSAGE_UPDATE");
    }

    /// <summary>Deletes a message.</summary>
    public static void Delete(DiscordWorld world, EmulatedDiscordMessage message)
    {
        message.IsDeleted = true;
        if (message.VisibleTo is null)
        {
            MessageEvents.TellDeleted(world, message);
        }
    }

    private static int TypeOf(EmulatedInteraction interaction, bool isOriginal) =>
        isOriginal && interaction.Type == 2 ? AnswerToCommand : Reply;

    // What one person sees is no event for anybody.
    private static void Tell(DiscordWorld world, EmulatedDiscordMessage message, string type)
    {
        if (message.VisibleTo is null)
        {
            MessageEvents.Tell(world, message, type);
        }
    }
}
