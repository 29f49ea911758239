using Confidant.Emulators.Discord;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Discord;

public sealed class BadInputTests(DiscordFixture fixture) : IClassFixture<DiscordFixture>, IAsyncLifetime
{
    private readonly DiscordScene _scene = (DiscordScene)fixture.Scene;
    private readonly ChatPerson _ana = fixture.Scene.AddPerson("Ana");
    private readonly ChatPerson _ben = fixture.Scene.AddPerson("Ben");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        // Whatever came before, a normal question is answered, and nothing was given up.
        await _scene.AskAsync(_ben, "I live in Evora.");
        (await _scene.AskAsync(_ben, "Where do I live?")).Text.Should().Contain("Evora");
        (await _scene.SettleAsync()).Parked.Should().Be(0);
    }

    [Fact]
    public async Task Events_that_are_not_understood_are_passed_over()
    {
        int before = _scene.SentTo().Count;
        foreach ((string type, string data) in new[]
        {
            ("SOMETHING_NEW", "{\"a\":[1,2,{\"b\":null}]}"),
            ("MESSAGE_CREATE", "null"),
            ("MESSAGE_CREATE", "[]"),
            ("MESSAGE_CREATE", "\"words\""),
            ("MESSAGE_CREATE", "{\"id\":5,\"channel_id\":{}}"),
            ("MESSAGE_CREATE", $"{{\"id\":\"77\",\"channel_id\":\"{_ana.Place}\",\"content\":\"nobody said this\"}}"),
            ("MESSAGE_UPDATE", "{\"id\":\"4711\",\"channel_id\":\"1\"}"),
            ("MESSAGE_DELETE", "{}"),
            ("GUILD_CREATE", "{\"id\":\"x\",\"channels\":7}"),
            ("GUILD_DELETE", "{}"),
            ("INTERACTION_CREATE", "{\"id\":\"1\",\"type\":99}"),
        })
        {
            _scene.Discord.DispatchText(_scene.Bot, type, data);
        }

        await _scene.AskAsync(_ana, "thanks");
        await _scene.SettleAsync();
        _scene.SentTo().Should().HaveCount(before + 1);
    }

    [Fact]
    public async Task An_event_that_comes_twice_is_answered_once()
    {
        _scene.Discord.RepeatEvents(3);
        for (int i = 0; i < 3; i++)
        {
            _scene.Say(_ana, $"I own {i} marbles.");
        }

        await _scene.SettleAsync();
        _scene.SentTo(_ana.Place).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_text_of_the_greatest_length_is_answered()
    {
        string text = "I live in Lisbon. " + string.Concat(Enumerable.Range(0, 180).Select(static i => $"pebble{i:000} "));
        text.Length.Should().BeInRange(1_800, 2_000);
        (await _scene.AskAsync(_ana, text)).Text.Should().NotBeEmpty();
        (await _scene.AskAsync(_ana, "Where do I live?")).Text.Should().Contain("Lisbon").And.NotContain("pebble099");
    }

    [Fact]
    public async Task What_has_no_words_gets_an_answer_that_says_what_to_do()
    {
        DiscordSayOptions[] wordless =
        [
            new() { Stickers = ["Wave"] }, new() { Attachments = [new EmulatedAttachment("1", "cat.png", "image/png", [1, 2, 3])] },
        ];
        foreach (DiscordSayOptions options in wordless)
        {
            BotMessage answer = await _scene.NextAsync(_ana.Place, () => _scene.Say(_ana, "", options));
            answer.Text.Should().StartWith("I can read words only");
        }
    }
}
