using System.Globalization;

namespace Confidant.Emulators.Telegram;

/// <content>The people, groups and bots.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>Adds a bot account.</summary>
    /// <param name="username">Its handle, without '@'.</param>
    /// <param name="token">Its token; null to have one made.</param>
    public EmulatedBot AddBot(string username = "confidant_bot", string? token = null)
    {
        lock (_world.Gate)
        {
            long id = token is null
                ? 700_000_000 + _world.NextNumber()
                : long.Parse(token.Split(':')[0], CultureInfo.InvariantCulture);
            var bot = new EmulatedBot(id, token ?? $"{id}:EMULATED-token-of-a-bot-{id}", username);
            _world.Bots.Add(bot.Token, bot);
            return bot;
        }
    }

    /// <summary>Adds a person who has started no bot yet.</summary>
    public EmulatedUser AddUser(string name, string? username = null, string? language = "en", long? id = null)
    {
        lock (_world.Gate)
        {
            var user = new EmulatedUser(id ?? _world.NextNumber(), name, username, language);
            _world.Users.Add(user.Id, user);
            return user;
        }
    }

    /// <summary>Adds a supergroup with its members, in which the bots are already; each learns that its rights changed there.</summary>
    public EmulatedChat AddGroup(string title, IEnumerable<EmulatedUser> members, IEnumerable<EmulatedBot> bots) =>
        AddGroup(title, members, bots, "supergroup");

    /// <summary>Adds a group of a type with its members, in which the bots are already; each learns that its rights changed there.</summary>
    public EmulatedChat AddGroup(string title, IEnumerable<EmulatedUser> members, IEnumerable<EmulatedBot> bots, string type)
    {
        lock (_world.Gate)
        {
            long number = _world.NextNumber();
            var chat = new EmulatedChat(type == "group" ? -number : -1_000_000_000_000 - number, type, title);
            _world.Chats.Add(chat.Id, chat);
            chat.Members.UnionWith(members.Select(member => member.Id));
            foreach (EmulatedBot bot in bots)
            {
                chat.Bots.Add(bot.Id);
                EnqueueMembership(bot, chat.Id, "restricted", "member");
            }

            return chat;
        }
    }

    /// <summary>Adds a topic, and makes the group a forum.</summary>
    public void AddTopic(EmulatedChat chat, long topic)
    {
        lock (_world.Gate)
        {
            chat.Topics.Add(topic);
        }
    }

    /// <summary>Adds a topic to a person's private chats.</summary>
    public void AddTopic(EmulatedUser user, long topic)
    {
        lock (_world.Gate)
        {
            user.Topics.Add(topic);
        }
    }

    /// <summary>Closes a topic.</summary>
    public void CloseTopic(EmulatedChat chat, long topic)
    {
        lock (_world.Gate)
        {
            chat.ClosedTopics.Add(topic);
        }
    }

    /// <summary>Lets a person join; the bots of the group learn of it by a service message.</summary>
    public void Join(EmulatedUser user, EmulatedChat chat)
    {
        lock (_world.Gate)
        {
            chat.Members.Add(user.Id);
            EnqueueMember(chat, user, isMember: true);
        }
    }

    /// <summary>Lets a person leave; the bots of the group learn of it by a service message.</summary>
    public void Leave(EmulatedUser user, EmulatedChat chat)
    {
        lock (_world.Gate)
        {
            chat.Members.Remove(user.Id);
            EnqueueMember(chat, user, isMember: false);
        }
    }

    /// <summary>Makes a member something else than a plain one: "creator", "administrator" or "restricted"; null ends that.</summary>
    public void SetRole(EmulatedUser user, EmulatedChat chat, string? role)
    {
        lock (_world.Gate)
        {
            if (role is null)
            {
                chat.Roles.Remove(user.Id);
            }
            else
            {
                chat.Roles[user.Id] = role;
            }
        }
    }

    /// <summary>Adds a bot to a group, or removes it; it learns of it.</summary>
    /// <param name="bot">The bot.</param>
    /// <param name="chat">The group or channel.</param>
    /// <param name="isMember">Whether it is there from now on.</param>
    /// <param name="by">Who did it; null for an admin who stays anonymous.</param>
    public void SetMembership(EmulatedBot bot, EmulatedChat chat, bool isMember, EmulatedUser? by = null)
    {
        lock (_world.Gate)
        {
            string before = StatusOf(bot, chat);
            chat.Roles.Remove(bot.Id);
            if (isMember)
            {
                chat.Bots.Add(bot.Id);
                chat.Removed.Remove(bot.Id);
            }
            else
            {
                chat.Bots.Remove(bot.Id);
                chat.Removed.Add(bot.Id);
            }

            EnqueueMembership(bot, chat.Id, before, StatusOf(bot, chat), by);
        }
    }

    /// <summary>Makes a bot "administrator" or "restricted" (it may not write) in a group, also one that it is put into with that;
    /// null makes it a plain member. It learns of it.</summary>
    public void SetRole(EmulatedBot bot, EmulatedChat chat, string? role)
    {
        lock (_world.Gate)
        {
            string before = StatusOf(bot, chat);
            chat.Bots.Add(bot.Id);
            chat.Removed.Remove(bot.Id);
            if (role is null)
            {
                chat.Roles.Remove(bot.Id);
            }
            else
            {
                chat.Roles[bot.Id] = role;
            }

            EnqueueMembership(bot, chat.Id, before, StatusOf(bot, chat));
        }
    }

    /// <summary>Lets a person block a bot, or unblock it; it learns of it.</summary>
    public void SetBlocked(EmulatedUser user, EmulatedBot bot, bool isBlocked)
    {
        lock (_world.Gate)
        {
            if (isBlocked)
            {
                user.Blocked.Add(bot.Id);
            }
            else
            {
                user.Blocked.Remove(bot.Id);
                user.Started.Add(bot.Id);
            }

            EnqueueMembership(bot, user.Id, isBlocked ? "member" : "kicked", isBlocked ? "kicked" : "member", user);
        }
    }

    /// <summary>Makes a supergroup of a group; the bots learn that they are in it, and get the pair of service messages.</summary>
    /// <returns>The supergroup.</returns>
    public EmulatedChat Migrate(EmulatedChat chat)
    {
        lock (_world.Gate)
        {
            var next = new EmulatedChat(-1_000_000_000_000 - _world.NextNumber(), "supergroup", chat.Title);
            next.Members.UnionWith(chat.Members);
            foreach ((long user, string role) in chat.Roles)
            {
                next.Roles.Add(user, role);
            }

            next.Bots.UnionWith(chat.Bots);
            _world.Chats.Add(next.Id, next);
            chat.MigratedTo = next.Id;
            foreach (EmulatedBot bot in _world.Bots.Values.Where(bot => chat.Bots.Contains(bot.Id)))
            {
                EnqueueMembership(bot, next.Id, "left", StatusOf(bot, next));
                EnqueueMigration(bot, chat.Id, "migrate_to_chat_id", next.Id);
                EnqueueMigration(bot, next.Id, "migrate_from_chat_id", chat.Id);
            }

            return next;
        }
    }
}
