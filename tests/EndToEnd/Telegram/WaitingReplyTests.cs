using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class WaitingReplyTests : IAsyncLifetime
{
    private const string Secret = "Coimbra";

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
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_reply_that_waits_for_Telegram_is_never_sent_once_what_it_rests_on_is_forgotten()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I live in {Secret}.");
        await LimitTheGroupAsync(_ana, "Where do I live?");
        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));

        await TheGroupNeverSeesItAsync();
    }

    [Fact]
    public async Task A_reply_that_waits_for_Telegram_is_never_sent_once_what_it_rests_on_is_shared_no_more()
    {
        await _scene.AskAsync(_ana, "/privacy share");
        await _scene.AskAsync(_ana, $"I live in {Secret}.");
        await LimitTheGroupAsync(_ana, "Where do I live?");
        SentMessage choice = await _scene.AskAsync(_ana, "/privacy private");
        _scene.Press(_ana, choice, "Make it private");
        await _scene.WaitAsync(sent => sent == choice && sent.Text.StartsWith("Done", StringComparison.Ordinal));

        await TheGroupNeverSeesItAsync();
    }

    [Fact]
    public async Task A_reply_behind_one_whose_answer_is_late_is_never_sent_once_what_it_rests_on_is_forgotten()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I live in {Secret}.");
        await _scene.SettleAsync();
        _scene.Telegram.PlanFault(
            new EmulatedFault.Delay(TimeSpan.FromSeconds(4)), method: "sendMessage", chat: _club.Id);
        _scene.Telegram.Say(_ben, _club, $"@{_scene.Bot.Username} thanks");
        await _scene.Telegram.WaitForSentAsync(_club.Id, 2);
        _scene.Telegram.Say(_ana, _club, $"@{_scene.Bot.Username} Where do I live?");
        await HostHealth.WaitAsync(_scene.Host, report =>
            _scene.Telegram.PendingUpdates(_scene.Bot) == 0 && report is { PendingMessages: 0, PendingReplies: 2 });
        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));

        await TheGroupNeverSeesItAsync();
    }

    private async Task LimitTheGroupAsync(EmulatedUser asker, string question)
    {
        await _scene.SettleAsync();
        int read = _scene.Telegram.CountOf("sendMessage").Read;
        _scene.Telegram.PlanFault(new EmulatedFault.TooManyRequests(4), method: "sendMessage", chat: _club.Id);
        _scene.Telegram.Say(asker, _club, $"@{_scene.Bot.Username} {question}");
        await _scene.Telegram.WaitForRequestsAsync("sendMessage", read + 1, TimeSpan.FromSeconds(60));
    }

    private async Task TheGroupNeverSeesItAsync()
    {
        // What comes after the silenced reply in the same conversation shows that its turn has passed.
        (await _scene.AskInGroupAsync(_ben, _club, "thanks")).Text.Should().Be("You're welcome!");
        await _scene.SettleAsync();
        _scene.Telegram.SentTo(_club.Id).Should().OnlyContain(sent => !sent.Text.Contains(Secret));
    }
}
