using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class WaitingReplyTests
{
    private const string Secret = "Coimbra";

    private readonly ChatScene _scene;
    private readonly ChatPerson _ana;
    private readonly ChatPerson _ben;
    private readonly ChatGroup _club;

    private protected WaitingReplyTests(ChatFixture fixture)
    {
        _scene = fixture.Scene;
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("Chess club", _ana, _ben);
    }

    [Fact]
    public async Task A_reply_that_waits_for_the_platform_is_never_sent_once_what_it_rests_on_is_forgotten()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I live in {Secret}.");
        await LimitTheGroupAsync(_ana, "Where do I live?");
        BotMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));

        await TheGroupNeverSeesItAsync();
    }

    [Fact]
    public async Task A_reply_that_waits_for_the_platform_is_never_sent_once_what_it_rests_on_is_shared_no_more()
    {
        await _scene.AskAsync(_ana, "/privacy share");
        await _scene.AskAsync(_ana, $"I live in {Secret}.");
        await LimitTheGroupAsync(_ana, "Where do I live?");
        BotMessage choice = await _scene.AskAsync(_ana, "/privacy private");
        _scene.Press(_ana, choice, "Make it private");
        await _scene.WaitAsync(sent => sent == choice && sent.Text.StartsWith("Done", StringComparison.Ordinal));

        await TheGroupNeverSeesItAsync();
    }

    [Fact]
    public async Task A_reply_behind_one_whose_answer_is_late_is_never_sent_once_what_it_rests_on_is_forgotten()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I live in {Secret}.");
        await _scene.SettleAsync();
        _scene.DelayNextSend(_club.Place, TimeSpan.FromSeconds(4));
        _scene.Address(_ben, _club, "thanks");
        await _scene.WaitForSentAsync(_club.Place, 2);
        _scene.Address(_ana, _club, "Where do I live?");
        await _scene.AcceptedAsync();
        await HostHealth.WaitAsync(_scene.Host, static report => report is { PendingMessages: 0, PendingReplies: 2 });
        BotMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));

        await TheGroupNeverSeesItAsync();
    }

    private async Task LimitTheGroupAsync(ChatPerson asker, string question)
    {
        await _scene.SettleAsync();
        int read = _scene.SendsRead;
        _scene.LimitNextSend(_club.Place, seconds: 4);
        _scene.Address(asker, _club, question);
        await _scene.WaitForSendsReadAsync(read + 1);
    }

    private async Task TheGroupNeverSeesItAsync()
    {
        // What comes after the silenced reply in the same conversation shows that its turn has passed.
        (await _scene.AskInGroupAsync(_ben, _club, "thanks")).Text.Should().Be("You're welcome!");
        await _scene.SettleAsync();
        _scene.SentTo(_club.Place).Should().OnlyContain(sent => !sent.Text.Contains(Secret));
    }

    public sealed class OnTelegram(TelegramFixture fixture) : WaitingReplyTests(fixture), IClassFixture<TelegramFixture>;

    public sealed class OnTelegramWebhook(TelegramWebhookFixture fixture)
        : WaitingReplyTests(fixture), IClassFixture<TelegramWebhookFixture>;

    public sealed class OnDiscord(DiscordFixture fixture) : WaitingReplyTests(fixture), IClassFixture<DiscordFixture>;
}
