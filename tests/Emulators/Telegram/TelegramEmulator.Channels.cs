using Confidant.Emulators.Telegram.Api;

namespace Confidant.Emulators.Telegram;

/// <content>Channels: a post has no author, and a bot gets it only if it is an administrator.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>Adds a channel with its bots, which are administrators there; each learns that it was added.</summary>
    public EmulatedChat AddChannel(string title, params EmulatedBot[] bots)
    {
        lock (_world.Gate)
        {
            var channel = new EmulatedChat(-1_000_000_000_000 - _world.NextNumber(), "channel", title) { BotsAreAdmins = true };
            _world.Chats.Add(channel.Id, channel);
            foreach (EmulatedBot bot in bots)
            {
                channel.Bots.Add(bot.Id);
                EnqueueMembership(bot, channel.Id, "left", "administrator");
            }

            return channel;
        }
    }

    /// <summary>Lets a channel post something.</summary>
    public ChannelPost Post(EmulatedChat channel, string text, bool isForwarded = false)
    {
        lock (_world.Gate)
        {
            var post = new ChannelPost(
                channel.Id, _world.NextMessageId(channel.Id), text, isForwarded, _world.Time.GetUtcNow().ToUnixTimeSeconds());
            EnqueuePosted(channel, post, "channel_post");
            return post;
        }
    }

    /// <summary>Lets a channel change what it posted.</summary>
    public void Edit(ChannelPost post, string text)
    {
        lock (_world.Gate)
        {
            post.Text = text;
            EnqueuePosted(_world.Chats[post.ChatId], post, "edited_channel_post");
        }
    }

    private void EnqueuePosted(EmulatedChat channel, ChannelPost post, string kind)
    {
        foreach (EmulatedBot bot in _world.Bots.Values.Where(bot => channel.Bots.Contains(bot.Id)))
        {
            EnqueueValue(bot, kind, channel.Id, writer => WireMessages.Posted(writer, _world, post, kind == "edited_channel_post"));
        }
    }
}
