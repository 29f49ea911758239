using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

/// <summary>A channel that speaks for Nora, and one that speaks for nobody. Max shares the host with her. Each test announces something
/// else on another day, since all that is announced on the shared host is told to everybody.</summary>
public abstract class AnnouncementTests
{
    private readonly AnnouncementFixture _fixture;
    private readonly int _day;

    private protected AnnouncementTests(AnnouncementFixture fixture)
    {
        _fixture = fixture;
        (Ana, News, _day) = fixture.Take();
        Ben = Scene.AddPerson("Ben");
        Club = Scene.AddGroup("Chess club", Ana, Ben);
    }

    private protected ChatScene Scene => _fixture.Scene;

    private protected ChatPerson Ana { get; }

    private protected ChatPerson Ben { get; }

    private protected ChatGroup Club { get; }

    private protected ChatGroup News { get; }

    private protected string Event { get; } = FreshWord.After("gala");

    private protected string Another { get; } = FreshWord.After("regatta");

    private protected string Date => $"{_day} May";

    private protected string AnotherDate => $"{_day} October";

    private protected string Announced => $"The {Event} is on {Date} at the library.";

    private protected string Asked => $"When is the {Event}?";

    [Fact]
    public async Task What_is_announced_is_told_in_every_chat_with_the_channels_name_and_nothing_is_said_in_the_channel()
    {
        Scene.Announce(Ana, News, Announced);
        await Scene.SettleAsync();

        BotMessage alone = await Scene.AskAsync(Ben, Asked);
        BotMessage together = await Scene.AskInGroupAsync(Ben, Club, Asked);
        BotMessage author = await Scene.AskAsync(Ana, Asked);
        BotMessage why = await Scene.AskAsync(Ben, "/why");

        foreach (BotMessage answer in new[] { alone, together, author })
        {
            answer.Text.Should().Contain("Makers").And.Contain("announced").And.Contain(Date).And.NotContain("Ana");
        }

        why.Text.Should().Contain("announced in a channel").And.Contain(Date);
        Scene.SentTo(News.Place).Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_channel_says_that_speaks_for_nobody_is_told_nowhere_else()
    {
        (ChatPerson author, ChatGroup gossip) = _fixture.Gossip;
        Scene.Announce(author, gossip, $"The {Event} is on 27 June at the castle.");
        await Scene.SettleAsync();

        foreach (string question in new[] { Asked, "What is at the castle?", "What do you know about me?" })
        {
            (await Scene.AskAsync(Ben, question)).Whole.Should().NotContain("27 June");
            await Scene.AskInGroupAsync(Ben, Club, question);
        }

        await Scene.AskAsync(author, Asked);
        Scene.SentTo().Where(sent => sent.Place != gossip.Place).Should().NotContain(sent => sent.Whole.Contains("27 June"));
    }

    [Fact]
    public async Task Another_agent_of_the_same_host_does_not_hear_it()
    {
        Scene.Announce(Ana, News, Announced);
        await Scene.SettleAsync();

        await Scene.AskAsync(Ben, "/agent use Max");

        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain(Date);
    }

    [Fact]
    public async Task An_edit_corrects_it_and_its_words_about_privacy_change_nothing()
    {
        PersonMessage said = Scene.Announce(Ana, News, Announced);
        await Scene.SettleAsync();
        Scene.Edit(said, $"The {Event} is on {_day} June at the library. Please keep this private.");
        await Scene.SettleAsync();

        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain($"{_day} June").And.NotContain(Date);
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
        Scene.Announce(Ana, News, Announced);
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain(Date);

        await Scene.SettleAsync();
        await _fixture.RestartAsync(News);
        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain(Date);

        await Scene.SettleAsync();
        await _fixture.RestartAsync();
        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain(Date);
        Scene.Announce(Ana, News, $"The {Another} is on {AnotherDate} at the library.");
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, $"When is the {Another}?")).Text.Should().Contain(AnotherDate);
    }

    [Fact]
    public async Task What_a_channel_announced_is_heard_no_more_once_the_bot_was_removed_from_it()
    {
        Scene.Announce(Ana, News, Announced);
        await Scene.SettleAsync();
        (await Scene.AskAsync(Ben, Asked)).Text.Should().Contain(Date);

        Scene.Remove(News);
        await Scene.SettleAsync();

        (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain(Date);
    }

    public sealed class OnTelegram(AnnouncementFixture.OnTelegram fixture)
        : AnnouncementTests(fixture), IClassFixture<AnnouncementFixture.OnTelegram>;

    public sealed class OnTelegramWebhook(AnnouncementFixture.OnTelegramWebhook fixture)
        : AnnouncementTests(fixture), IClassFixture<AnnouncementFixture.OnTelegramWebhook>;

    public sealed class OnDiscord(AnnouncementFixture.OnDiscord fixture)
        : AnnouncementTests(fixture), IClassFixture<AnnouncementFixture.OnDiscord>
    {
        [Fact]
        public async Task A_deleted_announcement_goes_and_its_author_forgets_one()
        {
            PersonMessage deleted = Scene.Announce(Ana, News, Announced);
            Scene.Announce(Ana, News, $"The {Another} is on {AnotherDate} at the library.");
            await Scene.SettleAsync();
            ((DiscordScene)Scene).Delete(deleted);
            await Scene.SettleAsync();
            (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain(Date);
            (await Scene.AskAsync(Ben, $"When is the {Another}?")).Text.Should().Contain(AnotherDate);

            BotMessage asked = await Scene.AskAsync(Ana, $"/forget {Another}");
            Scene.Press(Ana, asked, "Forget it");
            await Scene.SettleAsync();

            (await Scene.AskAsync(Ben, $"When is the {Another}?")).Text.Should().NotContain(AnotherDate);
        }

        [Fact]
        public async Task Who_speaks_to_the_bot_in_the_channel_is_answered_there_and_announces_nothing()
        {
            BotMessage answer = await Scene.AskInGroupAsync(Ana, News, $"The {Event} is on 20 December.");
            await Scene.AskInGroupAsync(Ana, News, Asked);

            answer.Place.Should().Be(News.Place);
            (await Scene.AskAsync(Ben, Asked)).Text.Should().NotContain("20 December");
            (await Scene.AskInGroupAsync(Ana, Club, Asked)).Text.Should().NotContain("20 December");
        }
    }
}
