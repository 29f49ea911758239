using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public abstract class AgentTests : IAsyncLifetime
{
    private readonly ChatPlatform _platform;
    private ChatScene _scene = null!;
    private ChatPerson _ana = null!;
    private ChatPerson _ben = null!;
    private ChatGroup _club = null!;

    private protected AgentTests(ChatPlatform platform) => _platform = platform;

    public async Task InitializeAsync()
    {
        _scene = await ChatScene.PrepareAsync(_platform);
        await _scene.StartHostAsync(Agents());
        _ana = _scene.AddPerson("Ana");
        _ben = _scene.AddPerson("Ben");
        _club = _scene.AddGroup("Chess club", _ana, _ben);
        _scene.MakeAdmin(_ana, _club);
    }

    public Task DisposeAsync() => _scene.DisposeAsync().AsTask();

    [Fact]
    public async Task An_admin_chooses_who_answers_in_the_group_and_the_choice_outlives_the_process()
    {
        BotMessage refused = await _scene.NextAsync(_club.Place, () => _scene.Say(_ben, _club, "/agent use Max"));
        BotMessage chosen = await _scene.NextAsync(_club.Place, () => _scene.Say(_ana, _club, "/agent use Max"));
        await _scene.AskInGroupAsync(_ben, _club, "I play the saxophone.");
        await _scene.SettleAsync();
        await _scene.StartHostAsync(Agents());

        BotMessage answer = await _scene.AskInGroupAsync(_ana, _club, "Who are you?");
        BotMessage told = await _scene.AskInGroupAsync(_ana, _club, "What does Ben play?");

        refused.VisibleTo.Should().Be(_ben.Id);
        refused.Text.Should().StartWith("Which agent answers in a group is for its admins to decide.");
        chosen.VisibleTo.Should().BeNull();
        chosen.Text.Should().StartWith("From now on Max answers in this group.");
        answer.Text.Should().StartWith("I am Max, a business intelligence analyst.");
        told.Text.Should().Contain("saxophone");
    }

    [Fact]
    public async Task In_private_everybody_talks_to_the_accounts_agent_until_they_choose_another()
    {
        string greeting = (await _scene.AskAsync(_ana, "Hello!")).Text;
        await _scene.AskAsync(_ana, "I live in Lisbon.");
        BotMessage list = await _scene.AskAsync(_ana, "/agent");
        BotMessage switched = await SettleAfterAsync(list, "Talk to Max");
        string unknown = (await _scene.AskAsync(_ana, "Where do I live?")).Text;
        await _scene.AskAsync(_ana, "/agent reset");
        string known = (await _scene.AskAsync(_ana, "Where do I live?")).Text;

        greeting.Should().StartWith("Hello, Ana, it's good to hear from you.");
        switched.Text.Should().StartWith("You are talking to Max now. It does not know what you told Nora,");
        unknown.Should().Be("No record of where you live.");
        known.Should().EndWith("You live in Lisbon.");
    }

    private async Task<BotMessage> SettleAfterAsync(BotMessage list, string label)
    {
        _scene.Press(_ana, list, label);
        return await _scene.WaitAsync(sent => sent.Place == _ana.Place && sent.Text.StartsWith("You are talking to Max now", StringComparison.Ordinal));
    }

    private (string Key, string Value)[] Agents() =>
    [
        ("Agents__0__Name", "Nora"), ("Agents__0__Preset", "support_assistant"), ("Agents__0__Bind__0", $"{_scene.Platform}:{_scene.BotId}"),
        ("Agents__1__Name", "Max"), ("Agents__1__Preset", "data_analyst"),
    ];

    public sealed class OnTelegram() : AgentTests(ChatPlatform.Telegram);

    public sealed class OnTelegramWebhook() : AgentTests(ChatPlatform.TelegramWebhook);

    public sealed class OnDiscord() : AgentTests(ChatPlatform.Discord);
}
