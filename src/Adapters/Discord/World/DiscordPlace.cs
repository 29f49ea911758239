using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;

namespace Confidant.Adapters.Discord;

/// <summary>Where in a guild something was said. Never changed: a change makes a new one.</summary>
internal sealed class DiscordPlace
{
    /// <summary>Puts the parts together.</summary>
    /// <param name="guild">The guild.</param>
    /// <param name="channel">The channel; of a thread, the one that it belongs to.</param>
    /// <param name="thread">The thread; null where it was said in the channel itself.</param>
    public DiscordPlace(DiscordGuildState guild, DiscordChannelState channel, DiscordChannelState? thread)
    {
        Guild = guild;
        Channel = channel;
        Thread = thread;
        Group = thread is { IsPrivateThread: true } ? PrivateThread(thread) : OpenChannel();
    }

    /// <summary>The guild.</summary>
    public DiscordGuildState Guild { get; }

    /// <summary>The channel; of a thread, the one that it belongs to.</summary>
    public DiscordChannelState Channel { get; }

    /// <summary>The thread; null in the channel itself.</summary>
    public DiscordChannelState? Thread { get; }

    /// <summary>What is the group: a private thread, else the channel.</summary>
    public DiscordChannelState Home => Thread is { IsPrivateThread: true } ? Thread : Channel;

    /// <summary>The group that it is: a private thread is one of its own, other threads share their channel's.</summary>
    public SeenGroup Group { get; }

    /// <summary>Whether people write there, so that it is a group at all. Kinds that are not known yet are none.</summary>
    public bool IsGroup => Channel.HoldsWords && Thread is null or { IsThread: true };

    /// <summary>The key of a channel's or guild's group.</summary>
    public static GroupKey KeyOf(string id) => new(Platform.Discord, new ChatId(id));

    /// <summary>The conversation there.</summary>
    /// <param name="bot">Our account.</param>
    public ConversationKey Conversation(BotAccountId bot) => new(
        Platform.Discord,
        bot,
        Group.Key.Chat,
        Thread is { IsPrivateThread: false } ? new ThreadId(Thread.Id) : null);

    // Who is in it is decided person by person, whoever can read the channel.
    private SeenGroup PrivateThread(DiscordChannelState thread) =>
        new(KeyOf(thread.Id), $"{Guild.Name} / #{Channel.Name} / {thread.Name}", IsPublic: false)
        {
            Parent = KeyOf(Channel.Id),
            Place = KeyOf(Guild.Id),
        };

    private SeenGroup OpenChannel()
    {
        GroupReaders readers = DiscordReaders.Of(Guild, Channel);
        bool isPublic = Guild.IsDiscoverable && DiscordReaders.IsOpenToNewcomers(readers);
        return new SeenGroup(KeyOf(Channel.Id), $"{Guild.Name} / #{Channel.Name}", isPublic)
        {
            Commons = readers == GroupReaders.All ? KeyOf(Guild.Id) : null,
            Place = KeyOf(Guild.Id),
            Readers = readers,

            // Anybody may talk in a thread below an announcement.
            IsAnnouncements = Thread is null && Channel.Type == DiscordChannelType.Announcement,
        };
    }
}
