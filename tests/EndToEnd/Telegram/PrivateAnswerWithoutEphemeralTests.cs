using System.Text;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class PrivateAnswerWithoutEphemeralTests : IAsyncLifetime
{
    private const string Secret = "quokkabread";

    private TelegramScene _scene = null!;
    private EmulatedUser _ana = null!;
    private EmulatedUser _ben = null!;
    private EmulatedChat _club = null!;

    public async Task InitializeAsync()
    {
        _scene = await TelegramScene.StartAsync();
        _ana = _scene.Telegram.AddUser("Ana", "ana");
        _ben = _scene.Telegram.AddUser("Ben", "ben");
        _club = _scene.Telegram.AddGroup("Chess club", [_ana, _ben], [_scene.Bot]);
        _club.BotsAreAdmins = true;
        await _scene.AskAsync(_ana, $"My favourite snack is {Secret}.");
        await _scene.SettleAsync();
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_command_that_was_itself_seen_by_nobody_else_is_answered_so_without_admin_rights()
    {
        _club.BotsAreAdmins = false;
        SentMessage answer = await _scene.NextAsync(
            _club.Id, () => _scene.Telegram.Say(_ana, _club, "/mymemories", new SayOptions { IsEphemeral = true }));

        answer.VisibleTo.Should().Be(_ana.Id);
        answer.Text.Should().Contain(Secret);
        NothingIsPublic();
    }

    [Theory]
    [InlineData(EphemeralSupport.Refused)]
    [InlineData(EphemeralSupport.Unknown)]
    public async Task Where_the_server_shows_nothing_to_one_person_the_answer_comes_in_private(EphemeralSupport support)
    {
        _scene.Telegram.Ephemeral = support;
        foreach (string command in new[] { "/mymemories", $"/forget {Secret}", "/export" })
        {
            SentMessage answer = await _scene.NextAsync(_ana.Id, () => _scene.Telegram.Say(_ana, _club, command));
            (answer.Text + Encoding.UTF8.GetString(answer.Document?.Content ?? [])).Should().Contain(Secret);
        }

        _scene.Telegram.SentTo(_club.Id).Should().NotContain(sent => !sent.IsDeleted && sent.Text.Contains(Secret));
        NothingIsPublic();
    }

    [Theory]
    [InlineData("/mymemories", "mymemories")]
    [InlineData("/privacy", "privacy")]
    [InlineData("/forget wombatpie", "forget")]
    [InlineData("/export", "export")]
    public async Task Where_the_private_chat_is_closed_the_group_sees_a_link_and_not_a_word_of_content(string command, string intent)
    {
        _scene.Telegram.Ephemeral = EphemeralSupport.Refused;
        await _scene.AskInGroupAsync(_ben, _club, "My favourite snack is wombatpie.");
        await _scene.SettleAsync();
        UserMessage asked = _scene.Telegram.Say(_ben, _club, command);

        SentMessage line = await _scene.WaitAsync(sent => sent.ChatId == _club.Id && sent.ReplyTo == asked.MessageId);
        line.Text.Should().Be("I answer that in private only:");
        line.Buttons.Should().ContainSingle().Which.Should().ContainSingle()
            .Which.Url.Should().Be($"https://t.me/{_scene.Bot.Username}?start={intent}");
        _scene.Telegram.SentTo(_ben.Id).Should().BeEmpty();
        NothingIsPublic();
    }

    [Fact]
    public async Task The_link_of_a_group_leads_to_the_answer_in_private()
    {
        (await _scene.AskAsync(_ana, "/start mymemories")).Text.Should().Contain(Secret);
    }

    private void NothingIsPublic() => _scene.ShownToGroups.Should().NotContain(sent =>
        sent.Text.Contains(Secret) || sent.Text.Contains("wombatpie") || sent.Text.Contains("Sharing:") || sent.Files.Length > 0);
}
