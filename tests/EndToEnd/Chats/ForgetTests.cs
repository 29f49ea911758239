using Confidant.Emulators.Processes;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class ForgetTests
{
    private readonly string _secret = FreshWord.After("quokka");
    private readonly ChatScene _scene;
    private readonly ChatPerson _ana;
    private readonly ChatPerson _ben;
    private readonly ChatGroup _club;

    private protected ForgetTests(ChatFixture fixture)
    {
        _scene = fixture.Scene;
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("Chess club", _ana, _ben);
    }

    [Fact]
    public async Task A_forget_asks_first_then_erases_from_answers_and_exports_and_rows_and_files()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.");
        await _scene.AskInGroupAsync(_ana, _club, $"I bake {_secret} on Sundays.");
        await _scene.AskAsync(_ana, "I live in Lisbon.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(_secret);
        await _scene.SettleAsync();

        BotMessage question = await _scene.AskAsync(_ana, $"/forget {_secret}");
        question.Text.Should().Contain("2 messages").And.Contain(_secret);
        question.Labels.Should().Equal("Forget it", "Keep it");
        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.StartsWith("Forgotten", StringComparison.Ordinal));

        // From the commit on, whether the files are clean yet or not.
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().NotContain(_secret);
        (await _scene.AskInGroupAsync(_ben, _club, "What does Ana bake?")).Text.Should().NotContain(_secret);
        (await ExportAsync()).Should().NotContain(_secret).And.Contain("Lisbon");
        (await _scene.AskAsync(_ana, "/mymemories")).Text.Should().NotContain(_secret).And.Contain("Lisbon");

        BotMessage receipt = await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        receipt.Text.Should().MatchRegex("^Forgotten: 2 messages, [0-9]+ memor(y|ies) and [0-9]+ repl(y|ies) that rested on them");
        receipt.Labels.Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, _secret).Should().BeEmpty();
        await _scene.SettleAsync();
        FileScan.FilesWith(_scene.Directory.Path, _secret).Should().BeEmpty();
        FileScan.FilesWith(_scene.Directory.Path, "Lisbon").Should().NotBeEmpty("the scan must be able to find what is there");
    }

    [Fact]
    public async Task Another_persons_press_is_refused_and_erases_nothing()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.");
        BotMessage question = await _scene.AskAsync(_ana, $"/forget {_secret}");
        ButtonPress press = _scene.Press(_ben, question, "Forget it");

        (await press.Notice()).Should().Be("This button is for somebody else.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(_secret);
    }

    [Fact]
    public async Task A_question_that_is_declined_keeps_everything_and_its_buttons_are_spent()
    {
        await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.");
        BotMessage question = await _scene.AskAsync(_ana, $"/forget {_secret}");
        string confirm = _scene.TokenOf(question, "Forget it");
        _scene.Press(_ana, question, "Keep it");
        await _scene.WaitAsync(sent => sent == question && sent.Text == "All right, I keep it.");

        (await _scene.PressSpent(_ana, question, confirm).Notice()).Should().Be("This button no longer works. Send the command again.");
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(_secret);
    }

    [Fact]
    public async Task A_forget_in_a_group_is_confirmed_and_receipted_where_only_the_asker_sees_it()
    {
        await _scene.AskInGroupAsync(_ana, _club, $"I bake {_secret} on Sundays.");
        BotMessage question = await _scene.NextAsync(_club.Place, () => _scene.Say(_ana, _club, $"/forget {_secret}"));
        question.VisibleTo.Should().Be(_ana.Id);
        _scene.Press(_ana, question, "Forget it");

        BotMessage receipt = await _scene.WaitAsync(sent =>
            sent.Text.Contains("Nothing of it is left") && (sent.Place == _club.Place || sent.Place == _ana.Place));
        receipt.IsFor(_ana).Should().BeTrue();
        (await _scene.AskInGroupAsync(_ben, _club, "What does Ana bake?")).Text.Should().NotContain(_secret);
        _scene.ShownToGroups.Should().NotContain(sent => sent.Text.StartsWith("Forgotten", StringComparison.Ordinal));
        FileScan.FilesWith(_scene.Directory.Path, _secret).Should().BeEmpty();
    }

    [Fact]
    public async Task A_forgotten_message_that_is_edited_or_outlived_by_a_restart_stays_forgotten()
    {
        PersonMessage said = _scene.Say(_ana, $"My favourite snack is {_secret}.");
        BotMessage question = await _scene.AskAsync(_ana, $"/forget {_secret}");
        if (question.Labels.Count == 0)
        {
            question = (await _scene.WaitForSentAsync(_ana.Place, 2))[1];
        }

        _scene.Press(_ana, question, "Forget it");
        await _scene.WaitAsync(sent => sent == question && sent.Text.Contains("Nothing of it is left"));
        await _scene.Host.KillAsync();
        await _scene.StartHostAsync();
        _scene.Edit(said, $"My favourite snack is still {_secret}.");

        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().NotContain(_secret);
        (await _scene.AskAsync(_ana, $"My favourite snack is {_secret}.")).Text.Should().NotBeEmpty();
        (await _scene.AskAsync(_ana, "What is my favourite snack?")).Text.Should().Contain(_secret, "it was said anew");
    }

    /// <summary>The files of an export, one after the other: its data, and the page to read.</summary>
    private async Task<string> ExportAsync()
    {
        int before = _scene.SentTo(_ana.Place).Count;
        _scene.Say(_ana, "/export");
        IReadOnlyList<BotMessage> files =
            [.. (await _scene.WaitForSentAsync(_ana.Place, before + 2, TimeSpan.FromMinutes(1))).Skip(before)];
        return string.Concat(files.Select(static file => file.Files));
    }

    public sealed class OnTelegram(TelegramFixture fixture) : ForgetTests(fixture), IClassFixture<TelegramFixture>;

    public sealed class OnTelegramWebhook(TelegramWebhookFixture fixture)
        : ForgetTests(fixture), IClassFixture<TelegramWebhookFixture>;

    public sealed class OnDiscord(DiscordFixture fixture) : ForgetTests(fixture), IClassFixture<DiscordFixture>;
}
