using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

/// <summary>A channel that speaks for Nora, and one that speaks for nobody. Max shares the host with her.</summary>
public abstract class AnnouncementTests : IAsyncLifetime
{
    private const string Meetup = "The spring meetup is on 9 May at the library.";
    private const string Asked = "When is the spring meetup?";

    private readonly ChatPlatform _platform;
    private ChatGroup _gossip = null!;

    private protected AnnouncementTests(ChatPlatform platform) => _platform = platform;

    private protected ChatScene Scene { get; private set; } = null!;

    private protected ChatPerson Ana { get; private set; } = null!;

    private protected ChatPerson Ben { get; private set; } = null!;

    private protected ChatGroup Club { get; private set; } = null!;

    private protected ChatGroup News { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Scene = await ChatScene.PrepareAsync(_platform);
        Ana = Scene.AddPerson("Ana");
        Ben = Scene.AddPerson("Ben");
        Club = Scene.AddGroup("Chess club", Ana, Ben);
        News = Scene.AddAnnouncements("Makers", Ana);
        _gossip = Scene.AddAnnouncements("Gossip", Ana);
        await Scene.StartHostAsync(Settings(News));
    }

    public Task DisposeAsync() => Scene.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_announced_is_told_in_every_chat_with_the_channels_name_and_nothing_is_said_in_the_channel()
    {
        Scene.Announce(Ana, News, Meetup);
        await Scene.SettleAsync();

        BotMessage alone = await Scene.AskAsync(Ben, Asked);
        BotMessage together = await Scene.AskInGroupAsync(Ben, Club, Asked);
        BotMessage author = await Scene.AskAsync(Ana, Asked);
        BotMessage why = await Scene.AskAsync(Ben, "/why");

        foreach (BotMessage answer in new[] { alone, together, author })
        {
            answer.Text.Should().Contain("Makers").And.Contain("announced").And.Contain("9 May").And.NotContain("Ana");
        }

        why.Text.Should().Contain("announced in a channel").And.Contain("9 May");
        Scene.SentTo(News.Place).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_channel_says_that_speaks_for_nobody_is_told_nowhere_else()
    {
        Scene.Announce(Ana, _gossip, "The spring meetup is on 27 June at the castle.");
        await Scene.SettleAsync();

        foreach (string question in new[] { Asked, "What is at the castle?", "What do you know about me?" })
        {
            (await Scene.AskAsync(Ben, question)).Whole.Should().NotContain("27 June");
            await Scene.AskInGroupAsync(Ben, Club, question);
        }

        await Scene.AskAsync(Ana, Asked);
        Scene.SentTo().Where(sent => sent.Place != _gossip.Place).Should().NotContain(sent => sent.Whole.Contains("27 June"));
    }

    [Fact]
    public async Task Another_agent_of_the_same_host_does_not_hear_it()
    {
        Scene.Announce(Ana, News, Meetup);
        await Scene.SettleAsync();

        await Scene.AskAsync(Ben, "/agent use Max");

        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("9 May");
    }

    [Fact]
    public async Task An_edit_corrects_it_and_its_words_about_privacy_change_nothing()
    {
        PersonMessage said = Scene.Announce(Ana, News, Meetup);
        await Scene.SettleAsync();
        Scene.Edit(said, "The spring meetup is on 16 May at the library. Please keep this private.");
        await Scene.SettleAsync();

        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain("16 May").And.NotContain("9 May");
    }

    [Fact]
    public async Task What_is_announced_is_nobodys_own_fact()
    {
        Scene.Announce(Ana, News, "I live in Lisbon.");
        await Scene.SettleAsync();

        (await Scene.AskAsync(Ana, "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await Scene.AskAsync(Ben, "Where do I live?")).Text.Should().NotContain("Lisbon");
        (await Scene.AskInGroupAsync(Ben, Club, "Where does Ana live?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task A_channel_that_the_configuration_no_longer_names_is_heard_no_more_and_begins_anew_when_it_is_named_again()
    {
        Scene.Announce(Ana, News, Meetup);
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain("9 May");

        await Scene.SettleAsync();
        await Scene.StartHostAsync(Settings());
        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("9 May");

        await Scene.SettleAsync();
        await Scene.StartHostAsync(Settings(News));
        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("9 May");
        Scene.Announce(Ana, News, "The autumn meetup is on 3 October at the library.");
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, "When is the autumn meetup?")).Text.Should().Contain("3 October");
    }

    [Fact]
    public async Task What_a_channel_announced_is_heard_no_more_once_the_bot_was_removed_from_it()
    {
        Scene.Announce(Ana, News, Meetup);
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain("9 May");

        Scene.Remove(News);
        await Scene.SettleAsync();

        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("9 May");
    }

    private (string Key, string Value)[] Settings(params ChatGroup[] speaking) =>
    [
        ("Agents__0__Name", "Nora"), ("Agents__0__Bind__0", $"{Scene.Platform}:{Scene.BotId}"),
        .. speaking.Select((channel, i) => ($"Agents__0__Announcements__{i}", $"{Scene.Platform}:{channel.Place}")),
        ("Agents__1__Name", "Max"),
    ];

    public sealed class OnTelegram() : AnnouncementTests(ChatPlatform.Telegram);

    public sealed class OnTelegramWebhook() : AnnouncementTests(ChatPlatform.TelegramWebhook);

    public sealed class OnDiscord() : AnnouncementTests(ChatPlatform.Discord)
    {
        [Fact]
        public async Task A_deleted_announcement_goes_and_its_author_forgets_one()
        {
            PersonMessage deleted = Scene.Announce(Ana, News, Meetup);
            Scene.Announce(Ana, News, "The autumn meetup is on 3 October at the library.");
            await Scene.SettleAsync();
            ((DiscordScene)Scene).Delete(deleted);
            await Scene.SettleAsync();
            (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("9 May");
            (await Scene.AskAsync(Ben, "When is the autumn meetup?")).Text.Should().Contain("3 October");

            BotMessage asked = await Scene.AskAsync(Ana, "/forget autumn");
            Scene.Press(Ana, asked, "Forget it");
            await Scene.SettleAsync();

            (await Scene.AskAsync(Ben, "When is the autumn meetup?")).Text.Should().NotContain("3 October");
        }

        [Fact]
        public async Task Who_speaks_to_the_bot_in_the_channel_is_answered_there_and_announces_nothing()
        {
            BotMessage answer = await Scene.AskInGroupAsync(Ana, News, "The winter party is on 20 December.");
            await Scene.AskInGroupAsync(Ana, News, "When is the winter party?");

            answer.Place.Should().Be(News.Place);
            (await Scene.AskAsync(Ben, "When is the winter party?")).Text.Should().NotContain("20 December");
            (await Scene.AskInGroupAsync(Ana, Club, "When is the winter party?")).Text.Should().NotContain("20 December");
        }
    }
}
