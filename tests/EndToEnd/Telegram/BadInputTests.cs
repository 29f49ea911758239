using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class BadInputTests : IClassFixture<TelegramFixture>, IAsyncLifetime
{
    private readonly TelegramScene _scene;
    private readonly EmulatedUser _ana;
    private readonly EmulatedUser _ben;

    public BadInputTests(TelegramFixture fixture)
    {
        _scene = (TelegramScene)fixture.Scene;
        _ana = _scene.Telegram.AddUser("Ana");
        _ben = _scene.Telegram.AddUser("Ben");

        // Raw messages do not open the private chat by themselves.
        _scene.Telegram.SetBlocked(_ana, _scene.Bot, isBlocked: false);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // Whatever came before, a normal question is answered, and nothing was given up.
        await _scene.AskAsync(_ben, "I live in Evora.");
        (await _scene.AskAsync(_ben, "Where do I live?")).Text.Should().Contain("Evora");
        (await _scene.SettleAsync()).Parked.Should().Be(0);
    }

    [Fact]
    public async Task Answers_of_the_server_that_are_no_JSON_or_no_answers_are_got_over()
    {
        _scene.Telegram.PlanFault(new EmulatedFault.MalformedAnswer(), 2, "getUpdates");
        _scene.Telegram.PlanFault(new EmulatedFault.GatewayError(502), 1, "getUpdates");
        _scene.Telegram.PlanFault(new EmulatedFault.DropBefore(), 1, "getUpdates");
        (await _scene.AskAsync(_ana, "thanks")).Text.Should().Be("You're welcome!");
    }

    [Fact]
    public async Task Updates_that_are_not_understood_are_passed_over()
    {
        foreach (string rest in new[]
        {
            "\"poll_answer\":{\"poll_id\":\"1\",\"option_ids\":[0]}",
            "\"something_new\":{\"a\":[1,2,{\"b\":null}]}",
            "\"message\":null",
            "\"message\":[]",
            "\"message\":\"words\"",
            "\"message\":{\"message_id\":\"five\",\"chat\":{}}",
            "\"message\":{\"message_id\":5,\"date\":-1,\"chat\":{\"id\":99999999999999999999,\"type\":\"private\"}}",
            "\"channel_post\":{\"message_id\":5,\"date\":1,\"chat\":{\"id\":-1,\"type\":\"channel\"},\"text\":\"hi\"}",
            $"\"message\":{{\"message_id\":5,\"date\":1,\"chat\":{{\"id\":{_ana.Id},\"type\":\"private\"}},\"text\":\"nobody said this\"}}",
            "\"callback_query\":{\"id\":\"1\"}",
        })
        {
            _scene.Telegram.EnqueueRaw(_scene.Bot, id => $"{{\"update_id\":{id},{rest}}}");
        }

        _scene.Telegram.EnqueueRaw(_scene.Bot, _ => "{\"no_number\":true}");
        (await _scene.AskAsync(_ana, "thanks")).Text.Should().Be("You're welcome!");
        await _scene.SettleAsync();
        _scene.Telegram.SentTo(_ana.Id).Should().ContainSingle();
    }

    [Theory]
    [InlineData("I live in Lisbon. \\ud83d", "Lisbon")]
    [InlineData("\\udc00 I live in Lisbon.", "Lisbon")]
    [InlineData("I live in Lisbon. \\u0000\\u0001\\u202e", "Lisbon")]
    public async Task Broken_characters_do_not_keep_words_from_being_understood(string text, string expected)
    {
        await _scene.NextAsync(_ana.Id, () => SayRaw($"\"text\":\"{text}\",\"unknown_field\":{{\"x\":[]}}"));
        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain(expected);
    }

    [Fact]
    public async Task A_text_of_a_hundred_kilobytes_is_answered()
    {
        string text = "I live in Lisbon. " + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"pebble{i} "));
        text.Length.Should().BeGreaterThan(100_000);
        (await _scene.AskAsync(_ana, text)).Text.Should().NotBeEmpty();
        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Lisbon").And.NotContain("pebble99 ");
    }

    [Theory]
    [InlineData("\"sticker\":{\"file_id\":\"s\",\"emoji\":\"x\"}", "I can read words only")]
    [InlineData("\"photo\":[{\"file_id\":\"p\",\"width\":1,\"height\":1}]", "I can read words only")]
    [InlineData("\"text\":\"\"", "Hello!")]
    [InlineData("\"text\":\"   \"", "")]
    public async Task What_has_no_words_gets_an_answer_that_says_what_to_do(string content, string expected)
    {
        (await _scene.NextAsync(_ana.Id, () => SayRaw(content))).Text.Should().StartWith(expected).And.NotBeEmpty();
    }

    [Fact]
    public async Task Presses_of_buttons_that_never_were_or_belong_to_another_change_nothing_and_are_answered()
    {
        await _scene.AskAsync(_ana, "I live in Lisbon.");
        SentMessage question = await _scene.AskAsync(_ana, "/forget Lisbon");
        string real = question.Buttons[0][0].CallbackData!;
        string garbage = _scene.Telegram.Press(_ana, question, "no such button");
        string empty = _scene.Telegram.Press(_ana, question, "");
        string foreign = _scene.Telegram.Press(_ben, question, real);
        string changed = _scene.Telegram.Press(_ana, question, real + "x");
        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Lisbon");
        await _scene.SettleAsync();

        var notices = _scene.Telegram.CallbackAnswers.ToDictionary(a => a.PressId, a => a.Text);
        notices[foreign].Should().Be("This button is for somebody else.");
        const string Stale = "This button no longer works. Send the command again.";
        new[] { notices[garbage], notices[changed], notices.GetValueOrDefault(empty, Stale) }.Should().OnlyContain(text => text == Stale);
    }

    [Fact]
    public async Task Commands_to_another_bot_are_left_to_it()
    {
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [_ana, _ben], [_scene.Bot]);
        UserMessage said = _scene.Telegram.Say(_ana, club, "/mymemories@another_bot");
        UserMessage unknown = _scene.Telegram.Say(_ana, club, "/no_such_command");
        await _scene.AskInGroupAsync(_ana, club, "thanks");
        await _scene.SettleAsync();
        _scene.Telegram.SentTo(club.Id).Should().NotContain(sent => sent.ReplyTo == said.MessageId || sent.ReplyTo == unknown.MessageId);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_keeps_its_memory_and_gets_its_answers()
    {
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [_ana, _ben], [_scene.Bot], "group");
        await _scene.AskInGroupAsync(_ana, club, "I live in Lisbon.");
        EmulatedChat grown = _scene.Telegram.Migrate(club);
        (await _scene.AskInGroupAsync(_ana, grown, "Where do I live?")).Text.Should().Contain("Lisbon");
    }

    [Fact]
    public async Task A_group_that_the_bot_is_put_into_is_told_what_is_remembered_and_not_again_as_a_supergroup()
    {
        EmulatedUser eva = _scene.Telegram.AddUser("Eva", null, "es");
        EmulatedChat club = _scene.Telegram.AddGroup("Ajedrez", [eva], [], "group");
        SentMessage told = await _scene.NextAsync(
            club.Id, () => _scene.Telegram.SetMembership(_scene.Bot, club, isMember: true, eva));
        _scene.Telegram.SetRole(_scene.Bot, club, "administrator");

        EmulatedChat grown = _scene.Telegram.Migrate(club);
        await _scene.AskInGroupAsync(eva, grown, "gracias");
        await _scene.SettleAsync();

        told.Text.Should().StartWith("¡Hola! Recuerdo lo que leo aquí").And.Contain("/forget");
        _scene.Telegram.SentTo(club.Id).Should().ContainSingle();
        _scene.Telegram.SentTo(grown.Id).Should().ContainSingle("the answer is all that is said");
    }

    [Fact]
    public async Task A_question_is_answered_by_a_reply_to_it()
    {
        await _scene.AskAsync(_ana, "I love pizza.");
        await _scene.SettleAsync();
        SentMessage asked = await _scene.AskAsync(_ana, "/forget");
        await _scene.SettleAsync();

        SentMessage shown = await _scene.NextAsync(
            _ana.Id, () => _scene.Telegram.Say(_ana, _scene.Bot, "pizza", new SayOptions { ReplyTo = asked.MessageId }));

        asked.AsksFor.Should().NotBeNull();
        shown.Text.Should().Contain("I love pizza.");
        shown.Buttons.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_group_in_which_the_bot_may_not_write_is_no_trouble()
    {
        EmulatedChat club = _scene.Telegram.AddGroup("Chess club", [_ana], []);
        _scene.Telegram.SetRole(_scene.Bot, club, "restricted");
        await _scene.SettleAsync();
        _scene.Telegram.SentTo(club.Id).Should().BeEmpty();

        _scene.Telegram.SetRole(_scene.Bot, club, null);
        (await _scene.AskInGroupAsync(_ana, club, "thanks")).Text.Should().Be("You're welcome!");
    }

    [Fact]
    public async Task An_edit_corrects_what_is_remembered_and_one_of_an_unknown_message_is_no_harm()
    {
        UserMessage said = _scene.Telegram.Say(_ana, _scene.Bot, "I live in Lisbon.");
        await _scene.WaitAsync(sent => sent.ChatId == _ana.Id);
        _scene.Telegram.Edit(said, "I live in Porto.");
        SayRaw("\"edit_date\":2,\"text\":\"I live in Rome.\"", "edited_message", messageId: 4711);
        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Porto").And.NotContain("Rome");
    }

    private void SayRaw(string content, string kind = "message", int messageId = 900) => _scene.Telegram.EnqueueRaw(
        _scene.Bot,
        id => $$$"""
            {"update_id":{{{id}}},"{{{kind}}}":{"message_id":{{{messageId}}},"date":1790000000,{{{content}}},
            "chat":{"id":{{{_ana.Id}}},"type":"private"},"from":{"id":{{{_ana.Id}}},"is_bot":false,"first_name":"Ana"}
            }}
            """);
}
