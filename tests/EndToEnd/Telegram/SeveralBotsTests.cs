using System.Text.Json;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class SeveralBotsTests(SeveralBotsFixture fixture) : IClassFixture<SeveralBotsFixture>
{
    private readonly TelegramScene _scene = fixture.Scene;
    private readonly EmulatedBot _first = fixture.Scene.Bot;
    private readonly EmulatedBot _twin = fixture.Twin;
    private readonly EmulatedBot _max = fixture.Max;

    [Fact]
    public async Task What_a_person_says_to_two_bots_under_the_same_number_is_heard_and_answered_by_each()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        UserMessage said = _scene.Telegram.Say(ana, _first, "I own a red boat.");
        SentMessage first = await _scene.WaitAsync((SentMessage sent) => sent.ChatId == ana.Id && sent.Bot == _first);
        _scene.Telegram.SetBlocked(ana, _twin, isBlocked: false);
        _scene.Telegram.EnqueueRaw(_twin, id => Update(id, said.MessageId, ana, "I own a blue kite."));
        SentMessage second = await _scene.WaitAsync((SentMessage sent) => sent.ChatId == ana.Id && sent.Bot == _twin);
        await _scene.SettleAsync();

        SentMessage known = await AskAsync(ana, _twin, "What do I own?");

        first.Bot.Should().Be(_first);
        second.Bot.Should().Be(_twin);
        known.Text.Should().Contain("boat").And.Contain("kite");
    }

    [Fact]
    public async Task Two_bots_with_one_agent_learn_once_in_a_group_and_only_the_addressed_one_answers()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        EmulatedUser ben = _scene.Telegram.AddUser("Ben");
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [ana, ben], [_first, _twin]);
        await AskAsync(ana, club, _first, "I play the saxophone.");
        await AskAsync(ana, club, _twin, "I collect stamps.");
        await _scene.SettleAsync();

        SentMessage told = await AskAsync(ben, club, _twin, "What does Ana play?");
        await AskAsync(ben, club, _first, "thanks");
        await _scene.SettleAsync();
        IReadOnlyList<SentMessage> shown = _scene.Telegram.SentTo(club.Id);
        SentMessage list = await AskAsync(ana, _first, "/mymemories");

        shown.Select(static sent => sent.Bot).Should().Equal(_first, _twin, _twin, _first);
        told.Text.Should().Contain("saxophone");
        list.Text.Split("saxophone").Should().HaveCount(2, "it is one memory");
        list.Text.Split("stamps").Should().HaveCount(2, "it is one memory");
    }

    [Fact]
    public async Task A_command_to_nobody_in_a_group_is_answered_once_for_each_agent()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [ana], [_first, _twin, _max]);
        club.BotsAreAdmins = true;
        await _scene.SettleAsync();

        _scene.Telegram.Say(ana, club, "/privacy");
        await _scene.Telegram.WaitForSentAsync(club.Id, 2);
        await _scene.SettleAsync();

        _scene.Telegram.SentTo(club.Id).Select(static sent => sent.Bot).Should().HaveCount(2).And.Contain(_max);
    }

    [Fact]
    public async Task A_bot_has_the_agent_that_its_settings_name_and_what_one_agent_was_told_another_does_not_know()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        await AskAsync(ana, _first, "I own a grey donkey.");
        await _scene.SettleAsync();

        (await AskAsync(ana, _max, "Who are you?")).Text.Should().StartWith("I am Max");
        (await AskAsync(ana, _max, "What do I own?")).Text.Should().NotContain("donkey");
        (await AskAsync(ana, _twin, "What do I own?")).Text.Should().Contain("donkey");
    }

    [Fact]
    public async Task A_private_answer_to_somebody_who_has_not_started_the_bot_links_to_that_bot()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [ana], [_twin]);
        _scene.Telegram.SetBlocked(ana, _first, isBlocked: false);

        SentMessage link = await _scene.NextAsync(club.Id, () => _scene.Telegram.Say(ana, club, "/export@twin_bot"));

        link.Bot.Should().Be(_twin);
        link.Buttons.Single().Single().Url.Should().StartWith("https://t.me/twin_bot?start=");
    }

    [Fact]
    public async Task A_bot_whose_token_is_revoked_is_named_in_health_and_the_others_go_on()
    {
        EmulatedUser ana = _scene.Telegram.AddUser("Ana");
        fixture.Lost.IsRevoked = true;
        _scene.Telegram.EnqueueRaw(fixture.Lost, static id => $"{{\"update_id\":{id}}}");

        HealthReport report = await HostHealth.WaitAsync(
            _scene.Host, static report => report.CauseOf("telegram")?.Contains("token") == true);
        SentMessage answer = await AskAsync(ana, _twin, "thanks");

        report.StateOf("telegram").Should().Be("degraded");
        report.CauseOf("telegram").Should().StartWith("lost:");
        report.CureOf("telegram").Should().Contain("Telegram__Bots__lost__Token");
        answer.Text.Should().Be("You're welcome!");
    }

    private Task<SentMessage> AskAsync(EmulatedUser user, EmulatedBot bot, string text)
    {
        int before = _scene.Telegram.SentTo(user.Id).Count;
        _scene.Telegram.Say(user, bot, text);
        return WaitForNextAsync(user.Id, before);
    }

    private Task<SentMessage> AskAsync(EmulatedUser user, EmulatedChat group, EmulatedBot bot, string text)
    {
        int before = _scene.Telegram.SentTo(group.Id).Count;
        _scene.Telegram.Say(user, group, $"@{bot.Username} {text}");
        return WaitForNextAsync(group.Id, before);
    }

    private async Task<SentMessage> WaitForNextAsync(long chat, int before) =>
        (await _scene.Telegram.WaitForSentAsync(chat, before + 1))[before];

    private static string Update(long number, long messageId, EmulatedUser user, string text) => JsonSerializer.Serialize(new
    {
        update_id = number,
        message = new
        {
            message_id = messageId,
            date = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            text,
            from = new { id = user.Id, is_bot = false, first_name = user.Name },
            chat = new { id = user.Id, type = "private" },
        },
    });
}
