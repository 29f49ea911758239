using System.Text;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class ForgetTests : IAsyncLifetime
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
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task A_forget_asks_first_then_erases_from_answers_and_exports_and_rows_and_files()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {Secret}.");
        await _scene.AskInGroupAsync(_ana, _club, $"I bake {Secret} on Sundays.");
        await _scene.AskAsync(_ana, "I live in Lisbon.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(Secret);
        await _scene.SettleAsync();

        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        question.Text.Should().Contain("2 messages").And.Contain(Secret);
        question.Buttons.SelectMany(row => row).Select(button => button.Text).Should().Equal("Forget it", "Keep it");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.StartsWith("Forgotten", StringComparison.Ordinal));

        // From the commit on, whether the files are clean yet or not.
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().NotContain(Secret);
        (await _scene.AskInGroupAsync(_ben, _club, "What does Ana bake?")).Text.Should().NotContain(Secret);
        (await ExportAsync()).Should().NotContain(Secret).And.Contain("Lisbon");
        (await _scene.AskAsync(_ana, "/mymemories")).Text.Should().NotContain(Secret).And.Contain("Lisbon");

        SentMessage receipt = await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        receipt.Text.Should().MatchRegex("^Forgotten: 2 messages, [0-9]+ memor(y|ies) and [0-9]+ repl(y|ies) that rested on them");
        receipt.Buttons.Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, Secret).Should().BeEmpty();
        await _scene.SettleAsync();
        FileScan.FilesWith(_scene.Directory.Path, Secret).Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, "Lisbon").Should().NotBeEmpty("the scan must be able to find what is there");
    }

    [Fact]
    public async Task Another_persons_press_is_refused_and_erases_nothing()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {Secret}.");
        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        string press = _scene.Press(_ben, question, "Forget it");
        await _scene.AskAsync(_ben, "Hello!");
        await _scene.SettleAsync();

        _scene.Telegram.CallbackAnswers.Should().ContainSingle(answer => answer.PressId == press)
            .Which.Text.Should().Be("This button is for somebody else.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(Secret);
    }

    [Fact]
    public async Task A_question_that_is_declined_keeps_everything_and_its_buttons_are_spent()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {Secret}.");
        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        string confirm = question.Buttons[0][0].CallbackData!;
        _scene.Press(_ana, question, "Keep it");
        await _scene.WaitAsync(sent => sent == question && sent.Text == "All right, I keep it.");

        _scene.Telegram.Press(_ana, question, confirm);
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(Secret);
        await _scene.SettleAsync();
        _scene.Telegram.CallbackAnswers[^1].Text.Should().Be("This button no longer works. Send the command again.");
    }

    [Fact]
    public async Task A_forget_in_a_group_is_confirmed_and_receipted_where_only_the_asker_sees_it()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I bake {Secret} on Sundays.");
        SentMessage question = await _scene.NextAsync(_club.Id, () => _scene.Telegram.Say(_ana, _club, $"/forget {Secret}"));
        question.VisibleTo.Should().Be(_ana.Id);
        _scene.Press(_ana, question, "Forget it");

        SentMessage receipt = await _scene.WaitAsync(sent => sent.Text.Contains("Nothing of it is left"));
        (receipt.VisibleTo ?? receipt.ChatId).Should().Be(_ana.Id);
        (await _scene.AskInGroupAsync(_ben, _club, "What does Ana bake?")).Text.Should().NotContain(Secret);
        _scene.ShownToGroups.Should().NotContain(sent => sent.Text.StartsWith("Forgotten", StringComparison.Ordinal));
        FileScan.FilesWith(_scene.Directory.Path, Secret).Should().BeEmpty();
    }

    [Fact]
    public async Task A_forgotten_message_that_is_edited_or_outlived_by_a_restart_stays_forgotten()
    {
        UserMessage said = _scene.Telegram.Say(_ana, _scene.Bot, $"My favourite snack is {Secret}.");
        SentMessage question = await _scene.AskAsync(_ana, $"/forget {Secret}");
        if (question.Buttons.Count == 0)
        {
            question = (await _scene.Telegram.WaitForSentAsync(_ana.Id, 2))[1];
        }

        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        await _scene.Host.KillAsync();
        await _scene.StartHostAsync();
        _scene.Telegram.Edit(said, $"My favourite snack is still {Secret}.");

        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().NotContain(Secret);
        (await _scene.AskAsync(_ana, $"My favourite snack is {Secret}.")).Text.Should().NotBeEmpty();
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(Secret, "it was said anew");
    }

    /// <summary>The files of an export, one after the other: its data, and the page to read.</summary>
    private async Task<string> ExportAsync()
    {
        int before = _scene.Telegram.SentTo(_ana.Id).Count;
        _scene.Telegram.Say(_ana, _scene.Bot, "/export");
        IReadOnlyList<SentMessage> files =
            [.. (await _scene.Telegram.WaitForSentAsync(_ana.Id, before + 2, TimeSpan.FromMinutes(1))).Skip(before)];
        return string.Concat(files.Select(static file => Encoding.UTF8.GetString(file.Document!.Content)));
    }
}
