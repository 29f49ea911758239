using Confidant.Emulators.Models;
using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class LiveAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly TaskCompletionSource _never = new();

    private TelegramEmulator _telegram = null!;
    private EmulatedBot _bot = null!;
    private ModelEmulator _model = null!;
    private EmulatedUser _ana = null!;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramEmulator.StartAsync();
        _bot = _telegram.AddBot();
        _model = await ModelEmulator.StartAsync();
        _ana = _telegram.AddUser("Ana", "ana");
        _telegram.SetBlocked(_ana, _bot, isBlocked: false);
    }

    public async Task DisposeAsync()
    {
        await _telegram.DisposeAsync();
        await _model.DisposeAsync();
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_host_that_is_killed_while_it_shows_an_answer_gives_it_once_and_leaves_no_half_of_it()
    {
        EmulatedChat club = _telegram.AddGroup("Chess club", [_ana], [_bot]);
        var more = new TaskCompletionSource();
        _model.Enqueue(
            new ModelReply.Slow("Once upon ", "a time there ", more.Task) { End = _never.Task }, new ModelReply.Say("Once **upon** a time."));
        SentMessage half;
        await using (HostProcess first = await StartHostAsync())
        {
            _telegram.Say(_ana, club, $"@{_bot.Username} please tell a story");
            half = await _telegram.WaitForSentAsync(sent => sent.ChatId == club.Id && sent.Text == "Once upon");
            more.SetResult();
            await _telegram.WaitForSentAsync(sent => sent == half && sent.Text == "Once upon a time there");
            await first.KillAsync();
        }

        await using HostProcess second = await StartHostAsync();

        SentMessage whole = await _telegram.WaitForSentAsync(sent => sent.ChatId == club.Id && sent.Text == "Once upon a time.");
        await _telegram.WaitForRequestsAsync("deleteMessage", 1);
        half.IsDeleted.Should().BeTrue();
        whole.IsDeleted.Should().BeFalse();
        _telegram.SentTo(club.Id).Where(sent => !sent.IsDeleted).Should().ContainSingle();
    }

    [Fact]
    public async Task A_person_stops_an_answer_in_a_private_chat_and_keeps_what_there_was()
    {
        _model.Enqueue(new ModelReply.Slow("Once **upon** a ", "time.", _never.Task));
        await using HostProcess host = await StartHostAsync();
        _telegram.Say(_ana, _bot, "please tell a story");
        await _telegram.WaitForRequestsAsync("sendMessageDraft", 1);

        _telegram.StopDraft(_bot, _telegram.Drafts[0]);

        SentMessage answer = await _telegram.WaitForSentAsync(sent => sent.ChatId == _ana.Id);
        answer.Text.Should().Be("Once upon a");
        _telegram.Drafts[0].Text.Should().Be("Once upon a");
        answer.Entities.Should().Equal(new EmulatedEntity("bold", 5, 4));
    }

    private Task<HostProcess> StartHostAsync() => HostProcess.StartAsync(
        _directory.Path,
        ("Telegram__BotToken", _bot.Token),
        ("Telegram__BaseUrl", _telegram.BaseUrl),
        ("Telegram__LiveAnswers", "true"),
        ("Models__Provider", "openai"),
        ("Models__Endpoint", _model.OpenAiUrl),
        ("Models__Model", "small"),
        ("Models__Tasks__Extraction", "offline"),
        ("Models__Tasks__Intents", "offline"),
        ("Models__Tasks__IdentityHints", "offline"),
        ("Models__Tasks__UserSummary", "offline"),
        ("Models__Tasks__GroupTopic", "offline"));
}
