using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Interactions;

namespace Confidant.Emulators.Discord;

/// <content>Slash commands, buttons and choices.</content>
public sealed partial class DiscordEmulator
{
    /// <summary>Lets a person run a slash command. Where the bot has published commands, the name and options must be among them.</summary>
    /// <exception cref="InvalidOperationException">The person's client would not offer it so.</exception>
    public EmulatedInteraction RunCommand(
        EmulatedDiscordUser user, EmulatedDiscordBot bot, EmulatedChannel channel, string name, params (string Name, object Value)[] options) =>
        Run(user, bot, channel, name, options, focused: null, evenIfHidden: false);

    /// <summary>Lets a person run a slash command that their client would not show: by other means.</summary>
    public EmulatedInteraction ForceCommand(
        EmulatedDiscordUser user, EmulatedDiscordBot bot, EmulatedChannel channel, string name, params (string Name, object Value)[] options) =>
        Run(user, bot, channel, name, options, focused: null, evenIfHidden: true);

    /// <summary>Lets a person type in an option of a slash command that has choices for it.</summary>
    /// <param name="user">The person.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="channel">Where.</param>
    /// <param name="name">The command; a subcommand's name after a space.</param>
    /// <param name="option">The option.</param>
    /// <param name="typed">What is typed so far.</param>
    public EmulatedInteraction Complete(
        EmulatedDiscordUser user, EmulatedDiscordBot bot, EmulatedChannel channel, string name, string option, string typed) =>
        Run(user, bot, channel, name, [(option, typed)], option, evenIfHidden: false);

    /// <summary>Lets a person press a button.</summary>
    /// <exception cref="InvalidOperationException">The person does not see it, or it is off.</exception>
    public EmulatedInteraction Press(EmulatedDiscordUser user, EmulatedDiscordMessage message, string customId)
    {
        lock (_world.Gate)
        {
            if (message.IsDeleted || (message.VisibleTo is { } only && only != user.Id)
                || !message.Buttons.Any(button => button.CustomId == customId && !button.IsDisabled))
            {
                throw new InvalidOperationException($"{user.Username} sees no such button.");
            }

            return SendPress(user, message, customId);
        }
    }

    /// <summary>Lets a person press a button that is there no more: their client had not heard of it.</summary>
    public EmulatedInteraction PressSpent(EmulatedDiscordUser user, EmulatedDiscordMessage message, string customId)
    {
        lock (_world.Gate)
        {
            return SendPress(user, message, customId);
        }
    }

    /// <summary>Waits until a bot has acknowledged an interaction.</summary>
    /// <exception cref="TimeoutException">It did not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForAcknowledgedAsync(EmulatedInteraction interaction, TimeSpan? timeout = null) =>
        WaitAsync(() => interaction.Acknowledgement is not null, timeout);

    /// <summary>Waits until so many messages answer an interaction.</summary>
    /// <exception cref="TimeoutException">They did not within the timeout; 20 seconds of real time by default.</exception>
    public async Task<IReadOnlyList<EmulatedDiscordMessage>> WaitForAnswersAsync(EmulatedInteraction interaction, int count = 1, TimeSpan? timeout = null)
    {
        await WaitAsync(() => interaction.Sent.Count >= count, timeout);
        lock (_world.Gate)
        {
            return interaction.Answers;
        }
    }

    /// <summary>Waits until a bot has published commands everywhere.</summary>
    /// <exception cref="TimeoutException">It did not within the timeout; 20 seconds of real time by default.</exception>
    public Task WaitForCommandsAsync(EmulatedDiscordBot bot, TimeSpan? timeout = null) =>
        WaitAsync(() => bot.Commands.ContainsKey(""), timeout);

    /// <summary>The commands that a bot published everywhere (in a guild where one is named); null for none yet.</summary>
    public JsonArray? CommandsOf(EmulatedDiscordBot bot, EmulatedGuild? guild = null)
    {
        lock (_world.Gate)
        {
            return bot.Commands.TryGetValue(guild?.Id ?? "", out JsonArray? commands) ? (JsonArray)commands.DeepClone() : null;
        }
    }

    /// <summary>How often a bot overwrote its commands.</summary>
    public int CommandPutsOf(EmulatedDiscordBot bot)
    {
        lock (_world.Gate)
        {
            return bot.CommandPuts;
        }
    }

    private EmulatedInteraction Run(
        EmulatedDiscordUser user,
        EmulatedDiscordBot bot,
        EmulatedChannel channel,
        string name,
        (string Name, object Value)[] options,
        string? focused,
        bool evenIfHidden)
    {
        lock (_world.Gate)
        {
            JsonObject data = CommandData.Write(bot, channel, user, name, options, focused, evenIfHidden);
            EmulatedInteraction interaction = Add(user, bot, channel, focused is null ? 2 : 4);
            Send(interaction, data, null);
            return interaction;
        }
    }

    private EmulatedInteraction SendPress(EmulatedDiscordUser user, EmulatedDiscordMessage message, string customId)
    {
        EmulatedInteraction interaction = Add(user, message.Bot!, message.Channel, type: 3);
        interaction.Original = message;
        Send(interaction, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, message);
        return interaction;
    }

    private EmulatedInteraction Add(EmulatedDiscordUser user, EmulatedDiscordBot bot, EmulatedChannel channel, int type)
    {
        string id = _world.NextId();
        var interaction = new EmulatedInteraction(id, $"token-of-interaction-{id}", bot, user, channel) { Type = type, At = _world.Now };
        _world.Interactions.Add(interaction.Token, interaction);
        return interaction;
    }

    private void Send(EmulatedInteraction interaction, JsonObject data, EmulatedDiscordMessage? message) => _world.Gateway.Dispatch(
        interaction.Bot,
        interaction.Channel.Guild,
        DiscordIntents.None,
        "INTERACTION_CREATE",
        InteractionJson.Write(_world, interaction, data, message));
}
