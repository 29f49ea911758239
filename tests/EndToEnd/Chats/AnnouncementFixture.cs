using Confidant.EndToEnd.Support;
using Xunit;

namespace Confidant.EndToEnd.Chats;

/// <summary>A host that tests share: Nora speaks for channels, of which each test takes one of its own; one more speaks for nobody, and
/// Max shares the host with her.</summary>
public abstract class AnnouncementFixture : IAsyncLifetime
{
    private const int Tests = 9;

    private readonly ChatPlatform _platform;
    private readonly List<ChatGroup> _channels = [];
    private readonly Queue<(ChatPerson Author, ChatGroup Channel, int Day)> _untouched = new();

    private protected AnnouncementFixture(ChatPlatform platform) => _platform = platform;

    internal ChatScene Scene { get; private set; } = null!;

    /// <summary>The channel that speaks for nobody, and who writes in it.</summary>
    internal (ChatPerson Author, ChatGroup Channel) Gossip { get; private set; }

    public async Task InitializeAsync()
    {
        Scene = await ChatScene.PrepareAsync(_platform);
        Gossip = Add("Gossip");
        for (int i = 0; i < Tests; i++)
        {
            (ChatPerson author, ChatGroup channel) = Add("Makers");
            _channels.Add(channel);
            _untouched.Enqueue((author, channel, 11 + i));
        }

        await RestartAsync();
    }

    public Task DisposeAsync() => Scene.DisposeAsync().AsTask();

    /// <summary>A channel in which nothing was announced, who writes in it, and a day of the month on which nothing is yet.</summary>
    internal (ChatPerson Author, ChatGroup Channel, int Day) Take() => _untouched.Dequeue();

    /// <summary>Starts the host again, with a configuration that names all channels but those.</summary>
    internal Task RestartAsync(params ChatGroup[] unnamed) => Scene.StartHostAsync(
    [
        ("Agents__0__Name", "Nora"), ("Agents__0__Bind__0", $"{Scene.Platform}:{Scene.BotId}"),
        .. _channels.Except(unnamed).Select((channel, i) => ($"Agents__0__Announcements__{i}", $"{Scene.Platform}:{channel.Place}")),
        ("Agents__1__Name", "Max"),
    ]);

    private (ChatPerson Author, ChatGroup Channel) Add(string name)
    {
        ChatPerson author = Scene.AddPerson("Ana");
        return (author, Scene.AddAnnouncements(name, author));
    }

    public sealed class OnTelegram() : AnnouncementFixture(ChatPlatform.Telegram);

    public sealed class OnTelegramWebhook() : AnnouncementFixture(ChatPlatform.TelegramWebhook);

    public sealed class OnDiscord() : AnnouncementFixture(ChatPlatform.Discord);
}
