using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

public sealed class ConversationTests : IAsyncLifetime
{
    private const string Bakery = "Hi! I live in Lisbon and I work at a bakery called Pão Quente.";

    private TelegramScene _scene = null!;
    private EmulatedUser _ana = null!;
    private EmulatedUser _ben = null!;
    private EmulatedChat _club = null!;
    private EmulatedChat _hiking = null!;

    public async Task InitializeAsync()
    {
        _scene = await TelegramScene.StartAsync();
        _ana = _scene.Telegram.AddUser("Ana", "ana");
        _ben = _scene.Telegram.AddUser("Ben", "ben");
        _club = _scene.Telegram.AddGroup("Chess club", [_ana, _ben], [_scene.Bot]);
        _hiking = _scene.Telegram.AddGroup("Hiking", [_ana, _ben], [_scene.Bot]);
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task What_is_said_in_private_is_answered_in_private_and_nowhere_else()
    {
        await _scene.AskAsync(_ana, Bakery);

        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Lisbon");
        (await _scene.AskAsync(_ana, "Where do I work?")).Text.Should().Contain("Pão Quente");
        SentMessage[] elsewhere =
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
        SentMessage[] elsewhere =
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
        UserMessage aside = _scene.Telegram.Say(_ana, _club, "I live in Evora.");

        (await _scene.AskInGroupAsync(_ben, _club, "Where does Ana live?")).Text.Should().Contain("Evora");
        _scene.Telegram.SentTo(_club.Id).Should().NotContain(sent => sent.ReplyTo == aside.MessageId);
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
        EmulatedUser eva = _scene.Telegram.AddUser("Eva", "eva", "es");
        _scene.Telegram.Join(eva, _club);
        await _scene.AskAsync(eva, "¡Hola! Vivo en Sevilla y trabajo en una librería.");

        (await _scene.AskAsync(eva, "¿Dónde vivo?")).Text.Should().Be("Vives en Sevilla.");
        (await _scene.AskInGroupAsync(eva, _club, "¿Dónde vivo?")).Text.Should().Be("Todavía no sé dónde vives.");
        await _scene.AskAsync(eva, "/privacy compartir");
        await _scene.AskAsync(eva, "Vivo en Granada.");
        (await _scene.AskInGroupAsync(eva, _club, "¿Dónde vivo?")).Text.Should().Be("Vives en Granada.");
    }
}
