using System.Text;
using Confidant.Emulators.Telegram.Api;
using Confidant.Emulators.Telegram.Parsing;

namespace Confidant.Emulators.Telegram;

/// <content>What people do.</content>
public sealed partial class TelegramEmulator
{
    private static readonly SayOptions _plain = new();

    /// <summary>Lets a person say something to a bot in private; that starts the bot too.</summary>
    public UserMessage Say(EmulatedUser user, EmulatedBot bot, string text, SayOptions? options = null)
    {
        lock (_world.Gate)
        {
            user.Started.Add(bot.Id);
            UserMessage message = Record(user, user.Id, text, options ?? _plain);
            EnqueueSaid(bot, message, isEdit: false);
            return message;
        }
    }

    /// <summary>Lets a person say something in a group; the bots get what their privacy mode lets through.</summary>
    public UserMessage Say(EmulatedUser user, EmulatedChat chat, string text, SayOptions? options = null)
    {
        lock (_world.Gate)
        {
            UserMessage message = Record(user, chat.Id, text, options ?? _plain);
            foreach (EmulatedBot bot in BotsThatSee(chat, message))
            {
                EnqueueSaid(bot, message, isEdit: false);
            }

            return message;
        }
    }

    /// <summary>Lets a person change what they said.</summary>
    public void Edit(UserMessage message, string text)
    {
        lock (_world.Gate)
        {
            message.Text = text;
            IEnumerable<EmulatedBot> bots = _world.Chats.TryGetValue(message.ChatId, out EmulatedChat? chat)
                ? BotsThatSee(chat, message)
                : _world.Bots.Values.Where(bot => message.User.Started.Contains(bot.Id));
            foreach (EmulatedBot bot in bots)
            {
                EnqueueSaid(bot, message, isEdit: true);
            }
        }
    }

    /// <summary>Lets a person press a button.</summary>
    /// <returns>The number of the press.</returns>
    public string Press(EmulatedUser user, SentMessage message, string callbackData)
    {
        lock (_world.Gate)
        {
            var press = new EmulatedPress($"41{_world.NextNumber()}", user.Id, message.ChatId, _world.Time.GetUtcNow());
            _world.Presses.Add(press.Id, press);
            Enqueue(message.Bot, "callback_query", message.ChatId, writer =>
            {
                writer.WriteString("id"u8, press.Id);
                writer.WritePropertyName("from"u8);
                Wire.User(writer, user);
                writer.WritePropertyName("message"u8);
                WireMessages.Sent(writer, _world, message);
                writer.WriteString("chat_instance"u8, "1"u8);
                writer.WriteString("data"u8, callbackData);
            });
            return press.Id;
        }
    }

    /// <summary>Presses the button that stops a draft, as the person of its private chat.</summary>
    public void StopDraft(EmulatedBot bot, EmulatedDraft draft)
    {
        lock (_world.Gate)
        {
            Enqueue(bot, "stopped_message_generation", draft.ChatId, writer =>
            {
                writer.WritePropertyName("chat"u8);
                Wire.Chat(writer, _world, draft.ChatId);
                writer.WriteNumber("draft_id"u8, draft.DraftId);
            });
        }
    }

    /// <summary>Adds an update as it is.</summary>
    /// <param name="bot">Who gets it.</param>
    /// <param name="write">Its JSON (or what should have been JSON), given its number.</param>
    /// <returns>Its number.</returns>
    public long EnqueueRaw(EmulatedBot bot, Func<long, string> write)
    {
        lock (_world.Gate)
        {
            long id = bot.Updates.Add("message", 0, _world.Microseconds, id => Encoding.UTF8.GetBytes(write(id)))!.Id;
            _world.Courier.Deliver(bot);
            return id;
        }
    }

    /// <summary>Adds many statements by many people at once, in turn: the load of a benchmark.</summary>
    /// <param name="bot">Who gets them.</param>
    /// <param name="users">How many people; those of an earlier load are taken again.</param>
    /// <param name="first">The number of the first statement.</param>
    /// <param name="messages">How many statements.</param>
    /// <param name="text">The words of the n-th statement.</param>
    public void EnqueueLoad(EmulatedBot bot, int users, int first, int messages, Func<int, string> text)
    {
        const long firstUser = 500_000_000;
        lock (_world.Gate)
        {
            for (int i = first; i < first + messages; i++)
            {
                long id = firstUser + (i % users);
                if (!_world.Users.TryGetValue(id, out EmulatedUser? user))
                {
                    _world.Users[id] = user = new EmulatedUser(id, $"User {id - firstUser}", null, "en");
                }

                user.Started.Add(bot.Id);
                EnqueueSaid(bot, Record(user, id, text(i), _plain), isEdit: false);
            }
        }
    }

    private UserMessage Record(EmulatedUser user, long chat, string text, SayOptions options)
    {
        long id = options.IsEphemeral ? 0 : _world.NextMessageId(chat);
        var message = new UserMessage(
            user, chat, id, options.IsEphemeral ? _world.NextMessageId(-chat) : null, text, options)
        {
            Date = (options.At ?? _world.Time.GetUtcNow()).ToUnixTimeSeconds(),
        };
        if (options.File is { } file)
        {
            _world.Files[WireMessages.FileId(message)] = file.Content;
        }

        if (message.EphemeralMessageId is { } ephemeral)
        {
            _world.SaidEphemeral[(chat, ephemeral)] = message;
        }
        else
        {
            _world.Said[(chat, id)] = message;
        }

        return message;
    }

    private List<EmulatedBot> BotsThatSee(EmulatedChat chat, UserMessage message)
    {
        bool answersBot = message.Options.ReplyTo is { } replied && _world.SentById.ContainsKey((chat.Id, replied));
        bool isCommand = TextEntities.Find(message.Text).Any(entity => entity.Type == "bot_command");
        return [.. _world.Bots.Values.Where(bot =>
            chat.Bots.Contains(bot.Id) && (bot.ReadsAllGroupMessages || answersBot || isCommand))];
    }
}
