using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class PrivateAnswerTests
{
    private readonly string _secret = FreshWord.After("quokka");
    private readonly ChatScene _scene;
    private readonly ChatPerson _ana;
    private readonly ChatPerson _ben;
    private readonly ChatGroup _club;

    private protected PrivateAnswerTests(ChatFixture fixture)
    {
        _scene = fixture.Scene;
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("Chess club", _ana, _ben);
    }

    [Fact]
    public async Task A_private_answer_in_a_group_is_seen_by_the_asker_alone()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.");
        await _scene.SettleAsync();

        foreach ((string command, string expected) in new[]
        {
            ("/mymemories", _secret), ("/privacy", "Sharing: off"), ($"/forget {_secret}", _secret),
        })
        {
            BotMessage answer = await _scene.NextAsync(_club.Place, () => _scene.Say(_ana, _club, command));
            answer.VisibleTo.Should().Be(_ana.Id);
            answer.Text.Should().Contain(expected);
        }

        _scene.ShownToGroups.Where(sent => sent.Place == _club.Place).Should().BeEmpty();
    }

    [Fact]
    public async Task An_export_asked_for_in_a_group_is_a_file_that_nobody_else_sees()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.");
        await _scene.SettleAsync();
        _scene.Say(_ana, _club, "/export");

        BotMessage file = await _scene.WaitAsync(sent => sent.Files.Contains(_secret));
        file.IsFor(_ana).Should().BeTrue();
        _scene.ShownToGroups.Should().NotContain(sent => sent.Files.Length > 0 || sent.Text.Contains(_secret));
    }

    public sealed class OnTelegram(TelegramFixture fixture) : PrivateAnswerTests(fixture), IClassFixture<TelegramFixture>;

    public sealed class OnTelegramWebhook(TelegramWebhookFixture fixture)
        : PrivateAnswerTests(fixture), IClassFixture<TelegramWebhookFixture>;

    public sealed class OnDiscord(DiscordFixture fixture) : PrivateAnswerTests(fixture), IClassFixture<DiscordFixture>;
}
