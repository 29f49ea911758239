using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class ConversationTests
{
    private const string Bakery = "Hi! I live in Lisbon and I work at a bakery called Pão Quente.";

    private readonly ChatScene _scene;
    private readonly ChatPerson _ana;
    private readonly ChatPerson _ben;
    private readonly ChatGroup _club;
    private readonly ChatGroup _hiking;

    private protected ConversationTests(ChatFixture fixture)
    {
        _scene = fixture.Scene;
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("Chess club", _ana, _ben);
        _hiking = _scene.AddGroup("Hiking", _ana, _ben);
    }

    [Fact]
    public async Task What_is_said_in_private_is_answered_in_private_and_nowhere_else()
    {
        await _scene.AskAsync(_ana, Bakery);

        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Lisbon");
        (await _scene.AskAsync(_ana, "Where do I work?")).Text.Should().Contain("Pão Quente");
        BotMessage[] elsewhere =
        [
            await _scene.AskInGroupAsync(_ana, _club, "Where do I live?"),
            await _scene.AskInGroupAsync(_ben, _club, "Where does Ana live?"),
            await _scene.AskInGroupAsync(_ben, _club, "What do you know about Ana?"),
            await _scene.AskAsync(_ben, "Where does Ana live?"),
            await _scene.AskAsync(_ben, "Where do I live?"),
        ];
        elsewhere.Should().OnlyContain(answer => !answer.Text.Contains("Lisbon") && !answer.Text.Contains("Pão"));
    }

    [Fact]
    public async Task A_groups_words_reach_neither_another_group_nor_a_private_chat()
    {
        await _scene.AskInGroupAsync(_ana, _club, "My favourite dish is moussaka.");

        (await _scene.AskInGroupAsync(_ana, _club, "What is my favourite dish?")).Text.Should().Contain("moussaka");
        (await _scene.AskInGroupAsync(_ben, _club, "What is Ana's favourite dish?")).Text.Should().Contain("moussaka");
        BotMessage[] elsewhere =
        [
            await _scene.AskInGroupAsync(_ana, _hiking, "What is my favourite dish?"),
            await _scene.AskInGroupAsync(_ben, _hiking, "What is Ana's favourite dish?"),
            await _scene.AskAsync(_ana, "What is my favourite dish?"),
            await _scene.AskAsync(_ben, "What is Ana's favourite dish?"),
        ];
        elsewhere.Should().OnlyContain(answer => !answer.Text.Contains("moussaka"));
    }

    [Fact]
    public async Task Words_that_were_not_said_to_the_bot_are_remembered_in_the_group_and_not_answered()
    {
        PersonMessage aside = _scene.Say(_ana, _club, "I live in Evora.");

        (await _scene.AskInGroupAsync(_ben, _club, "Where does Ana live?")).Text.Should().Contain("Evora");
        _scene.SentTo(_club.Place).Should().NotContain(sent => sent.Answers == aside.Id);
    }

    [Fact]
    public async Task After_sharing_what_a_person_says_about_themselves_is_answered_in_the_group_when_they_ask()
    {
        await _scene.AskAsync(_ana, "I was born in Zanzibar.");
        await _scene.AskAsync(_ana, "/privacy share");
        await _scene.AskAsync(_ana, "I live in Coimbra.");
        await _scene.AskAsync(_ana, "My neighbour Otto lives in Pompeii.");

        (await _scene.AskInGroupAsync(_ana, _club, "Where do I live?")).Text.Should().Contain("Coimbra");
        (await _scene.AskInGroupAsync(_ben, _club, "Where does Ana live?")).Text.Should().NotContain("Coimbra");
        (await _scene.AskInGroupAsync(_ana, _club, "Where was I born?")).Text.Should().NotContain("Zanzibar");
        (await _scene.AskInGroupAsync(_ana, _club, "Where does Otto live?")).Text.Should().NotContain("Pompeii");
    }

    [Fact]
    public async Task Spanish_is_answered_in_Spanish_under_the_same_rule()
    {
        ChatPerson eva = _scene.AddPerson("Eva", "es");
        _scene.Join(eva, _club);
        await _scene.AskAsync(eva, "¡Hola! Vivo en Sevilla y trabajo en una librería.");

        (await _scene.AskAsync(eva, "¿Dónde vivo?")).Text.Should().Be("Vives en Sevilla.");
        (await _scene.AskInGroupAsync(eva, _club, "¿Dónde vivo?")).Text.Should().Be("Todavía no sé dónde vives.");

        // Discord's menu offers the words that a command takes; on Telegram people type them in their language.
        await _scene.AskAsync(eva, _scene.Platform == "telegram" ? "/privacy compartir" : "/privacy share");
        await _scene.AskAsync(eva, "Vivo en Granada.");
        (await _scene.AskInGroupAsync(eva, _club, "¿Dónde vivo?")).Text.Should().Be("Vives en Granada.");
    }

    public sealed class OnTelegram(TelegramFixture fixture) : ConversationTests(fixture), IClassFixture<TelegramFixture>;

    public sealed class OnTelegramWebhook(TelegramWebhookFixture fixture)
        : ConversationTests(fixture), IClassFixture<TelegramWebhookFixture>;

    public sealed class OnDiscord(DiscordFixture fixture) : ConversationTests(fixture), IClassFixture<DiscordFixture>;
}
