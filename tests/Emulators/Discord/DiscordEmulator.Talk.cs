using System.Text;
using System.Text.Json.Nodes;
using Confidant.Emulators.Discord.Gateway;

namespace Confidant.Emulators.Discord;

/// <content>What people do.</content>
public sealed partial class DiscordEmulator
{
    private static readonly DiscordSayOptions _plain = new();

    /// <summary>Lets a person say something to a bot in private.</summary>
    public EmulatedDiscordMessage Say(EmulatedDiscordUser user, EmulatedDiscordBot bot, string text, DiscordSayOptions? options = null)
    {
        lock (_world.Gate)
        {
            return Say(user, _world.DirectChannel(user.Id, bot), text, options);
        }
    }

    /// <summary>Lets a person say something in a channel, a thread or a direct chat. Mentions are written as Discord writes them:
    /// &lt;@id&gt;.</summary>
    public EmulatedDiscordMessage Say(EmulatedDiscordUser user, EmulatedChannel channel, string text, DiscordSayOptions? options = null)
    {
        lock (_world.Gate)
        {
            options ??= _plain;
            EmulatedDiscordMessage? replied = options.ReplyTo is null ? null : _world.Messages.GetValueOrDefault(options.ReplyTo);
            List<string> mentions = options.IsForwarded ? [] : [.. MentionParser.Users(text)];
            if (replied is not null && options.PingsReplied && !mentions.Contains(replied.AuthorId))
            {
                mentions.Add(replied.AuthorId);
            }

            var message = new EmulatedDiscordMessage(_world.NextId(), channel, user.Id)
            {
                Text = text,
                Type = options.Type ?? (options.ReplyTo is null ? 0 : 19),
                ReplyTo = options.ReplyTo,
                IsForwarded = options.IsForwarded,
                Attachments = options.Attachments,
                Stickers = options.Stickers,
                Mentions = mentions,
                MentionedRoles = options.IsForwarded ? [] : [.. MentionParser.Roles(text)],
                PingedEveryone = MentionParser.Everyone(text)
                    && PermissionRules.In(channel, user.Id).HasFlag(DiscordPermissions.MentionEveryone),
                At = options.At ?? _world.Now,
                AtMicroseconds = _world.Microseconds,
            };
            channel.Messages.Add(message);
            _world.Messages.Add(message.Id, message);
            if (channel.IsThread)
            {
                channel.ThreadMembers.Add(user.Id);
            }

            MessageEvents.Tell(_world, message, "MESSAGE_CREATE");
            return message;
        }
    }

    /// <summary>Lets a person change what they said.</summary>
    public void Edit(EmulatedDiscordMessage message, string text)
    {
        lock (_world.Gate)
        {
            message.Text = text;
            message.Mentions = [.. MentionParser.Users(text)];
            message.MentionedRoles = [.. MentionParser.Roles(text)];
            message.Edits++;
            message.EditedAt = _world.Now;
            MessageEvents.Tell(_world, message, "MESSAGE_UPDATE");
        }
    }

    /// <summary>Lets Discord find a preview for a link in a message: MESSAGE_UPDATE that is no edit of the words.</summary>
    public void AddEmbed(EmulatedDiscordMessage message, string url)
    {
        lock (_world.Gate)
        {
            message.Embeds = [new JsonObject { ["type"] = "link", ["url"] = url, ["title"] = "A page" }];
            MessageEvents.Tell(_world, message, "MESSAGE_UPDATE");
        }
    }

    /// <summary>Deletes a message.</summary>
    public void Delete(EmulatedDiscordMessage message)
    {
        lock (_world.Gate)
        {
            message.IsDeleted = true;
            MessageEvents.TellDeleted(_world, message);
        }
    }

    /// <summary>Deletes messages of one channel at once.</summary>
    public void Delete(IReadOnlyList<EmulatedDiscordMessage> messages)
    {
        lock (_world.Gate)
        {
            foreach (EmulatedDiscordMessage message in messages)
            {
                message.IsDeleted = true;
            }

            MessageEvents.TellDeleted(_world, messages[0].Channel, messages);
        }
    }

    /// <summary>Gives a bot an event whose data is any text, on every session.</summary>
    public void DispatchText(EmulatedDiscordBot bot, string type, string data)
    {
        lock (_world.Gate)
        {
            foreach (GatewaySession session in _world.Gateway.Sessions.Where(session => session.Bot == bot && !session.IsEnded))
            {
                session.Dispatch(type, Encoding.UTF8.GetBytes(data), _world.Gateway.ReplayLimit);
            }
        }
    }

    /// <summary>Gives a bot an event as it is, on every session that serves the guild (direct chats for null).</summary>
    public void DispatchRaw(EmulatedDiscordBot bot, EmulatedGuild? guild, string type, JsonNode data)
    {
        lock (_world.Gate)
        {
            _world.Gateway.Dispatch(bot, guild, DiscordIntents.None, type, data);
        }
    }
}
