namespace Confidant.Emulators.Telegram;

/// <content>Albums.</content>
public sealed partial class TelegramEmulator
{
    /// <summary>Lets a person send an album to a bot in private; that starts the bot too.</summary>
    /// <param name="user">Who sends it.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="captions">One for each part; empty for none.</param>
    /// <param name="options">What is special about every part.</param>
    public EmulatedAlbum SendAlbum(EmulatedUser user, EmulatedBot bot, IReadOnlyList<string> captions, SayOptions? options = null) =>
        DeliverAll(PrepareAlbum(user, bot, captions, options));

    /// <summary>Lets a person send an album in a group; the bots get those parts that their privacy mode lets through.</summary>
    /// <param name="user">Who sends it.</param>
    /// <param name="chat">The group.</param>
    /// <param name="captions">One for each part; empty for none.</param>
    /// <param name="options">What is special about every part.</param>
    public EmulatedAlbum SendAlbum(EmulatedUser user, EmulatedChat chat, IReadOnlyList<string> captions, SayOptions? options = null)
    {
        lock (_world.Gate)
        {
            EmulatedAlbum album = Record(user, chat.Id, captions, options, message => BotsThatSee(chat, message));
            return DeliverAll(album);
        }
    }

    /// <summary>The same as <see cref="SendAlbum(EmulatedUser, EmulatedBot, IReadOnlyList{string}, SayOptions?)"/>, but nothing is
    /// delivered before <see cref="DeliverPart"/>.</summary>
    public EmulatedAlbum PrepareAlbum(EmulatedUser user, EmulatedBot bot, IReadOnlyList<string> captions, SayOptions? options = null)
    {
        lock (_world.Gate)
        {
            user.Started.Add(bot.Id);
            return Record(user, user.Id, captions, options, _ => [bot]);
        }
    }

    /// <summary>Delivers one part of an album, in any order, whenever a test likes.</summary>
    public void DeliverPart(EmulatedAlbum album, int part)
    {
        lock (_world.Gate)
        {
            foreach (EmulatedBot bot in album.Bots[part])
            {
                EnqueueSaid(bot, album.Parts[part], isEdit: false);
            }
        }
    }

    private EmulatedAlbum DeliverAll(EmulatedAlbum album)
    {
        lock (_world.Gate)
        {
            for (int part = 0; part < album.Parts.Count; part++)
            {
                DeliverPart(album, part);
            }

            return album;
        }
    }

    private EmulatedAlbum Record(
        EmulatedUser user,
        long chat,
        IReadOnlyList<string> captions,
        SayOptions? options,
        Func<UserMessage, IReadOnlyList<EmulatedBot>> whoSees)
    {
        string id = $"1390{_world.NextNumber()}";
        SayOptions shared = (options ?? _plain) with { IsCaption = true, Album = id };
        UserMessage[] parts = [.. captions.Select(caption => Record(user, chat, caption, shared))];
        return new EmulatedAlbum(id, parts, [.. parts.Select(whoSees)]);
    }
}
