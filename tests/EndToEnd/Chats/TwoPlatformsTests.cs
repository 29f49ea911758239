using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Chats;

public sealed class TwoPlatformsTests : IAsyncLifetime
{
    private TelegramScene _telegram = null!;
    private DiscordScene _discord = null!;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramScene.PrepareAsync();
        _discord = await DiscordScene.PrepareAsync();
        await _telegram.StartHostAsync(
        [
            .. _discord.PlatformSettings,
            ("Serilog__MinimumLevel__Default", "Debug"),
            ("Agents__0__Name", "Nora"),
            ("Agents__0__Preset", "support_assistant"),
            ("Agents__0__Bind__0", $"telegram:{_telegram.BotId}"),
            ("Agents__0__Bind__1", $"discord:{_discord.BotId}"),
        ]);
        await _discord.BorrowHostAsync(_telegram);
    }

    public async Task DisposeAsync()
    {
        await _discord.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task One_process_is_one_agent_on_both_and_no_word_crosses_from_one_to_the_other()
    {
        ChatScene[] scenes = [_telegram, _discord];
        Home[] homes = [.. scenes.Select(static scene => Home.In(scene))];

        // Both at once, and what everybody says is of the same form.
        await Task.WhenAll(homes.Select(static home => home.TellAsync()));
        foreach (Home home in homes)
        {
            (await home.Scene.AskAsync(home.Ana, "Who are you?")).Text.Should().Contain("Nora");
            (await home.Scene.AskAsync(home.Ana, "What do I adore?")).Text.Should().Contain(home.Private);
            (await home.Scene.AskInGroupAsync(home.Ben, home.Club, "What does Ana adore?")).Text.Should().Contain(home.Public);
            (await home.Scene.AskAsync(home.Ana, "/mymemories")).Text.Should().Contain(home.Private);
            await home.Scene.AskAsync(home.Ben, "What do you know about Ana?");
        }

        foreach (Home home in homes)
        {
            await home.Scene.SettleAsync();
            Home other = homes.Single(candidate => candidate != home);
            home.Scene.SentTo().Should().NotContain(sent => sent.Whole.Contains(other.Private) || sent.Whole.Contains(other.Public));
            home.Scene.SentTo().Where(sent => !sent.IsFor(home.Ana)).Should().NotContain(sent => sent.Whole.Contains(home.Private));
        }

        await _telegram.Host.StopAsync();
        string logs = _telegram.Host.Output;
        foreach (Home home in homes)
        {
            logs.Should().NotContain(home.Private).And.NotContain(home.Public).And.NotContain(home.Scene.Token);
        }
    }

    [Fact]
    public async Task A_platform_that_is_lost_leaves_the_other_at_work_and_health_tells_which_it_is()
    {
        ChatPerson ana = _telegram.AddPerson("Ana");
        _discord.Bot.IsRevoked = true;
        _discord.Discord.Disturb(_discord.Bot, new Emulators.Discord.GatewayFault.Close(4004));
        HealthReport report = await HostHealth.WaitAsync(_telegram.Host, static report => report.StateOf("discord") == "failed");

        report.StateOf("telegram").Should().Be("connected");
        report.CureOf("discord").Should().Contain("Discord__Token");
        (await _telegram.AskAsync(ana, "Who are you?")).Text.Should().Contain("Nora");
    }

    [Fact]
    public async Task Two_accounts_that_both_say_yes_are_one_person_until_one_of_them_ends_it()
    {
        (string shared, string hidden) = (FreshWord.After("zy"), FreshWord.After("xe"));
        ChatPerson here = _telegram.AddPerson("Ana");
        ChatPerson there = _discord.AddPerson("Anita");
        await _telegram.AskAsync(here, $"My favourite stone is {hidden}.");
        await _telegram.AskAsync(here, "/privacy share");
        await _telegram.AskAsync(here, $"I adore {shared}.");
        await _discord.AskAsync(there, "Hello");
        string code = (await _telegram.AskAsync(here, "/link code")).Text.Split('\n')[0];

        int before = _telegram.SentTo(here.Place).Count;
        BotMessage asked = await _discord.AskAsync(there, $"/link code {code}");
        BotMessage notice = (await _telegram.WaitForSentAsync(here.Place, before + 1))[before];
        asked.Text.Should().Contain($"Telegram, id {here.Id}");
        notice.Text.Should().Contain("«Anita» – Discord").And.Contain($"id {there.Id}");
        _discord.Press(there, asked, "Yes, it is mine");
        await _discord.WaitAsync(sent => sent.Place == there.Place && sent.Text.StartsWith("You said yes", StringComparison.Ordinal));
        (await HearsAsync(there, shared)).Should().BeFalse("one yes is not enough");

        _telegram.Press(here, notice, "Yes, it is mine");
        BotMessage linked = await _discord.WaitAsync(sent =>
            sent.Place == there.Place && sent.Text.StartsWith("One person since", StringComparison.Ordinal));
        linked.Labels.Should().Equal("Open my private chats", "Keep them closed", "Undo the link");
        (await HearsAsync(there, shared)).Should().BeTrue();
        (await HearsAsync(there, hidden)).Should().BeFalse();

        BotMessage card = await _telegram.WaitAsync(sent =>
            sent.Place == here.Place && sent.Text.StartsWith("One person since", StringComparison.Ordinal));
        _telegram.Press(here, card, "Open my private chats");
        await _discord.WaitAsync(static sent => sent.Text.Contains("has opened its private chats", StringComparison.Ordinal));
        (await HearsAsync(there, hidden)).Should().BeTrue();

        card = await _telegram.WaitAsync(sent =>
            sent.Place == here.Place && sent.Text.Contains("Your private chats are open to it", StringComparison.Ordinal));
        _telegram.Press(here, card, "Undo the link");
        await _discord.WaitAsync(static sent => sent.Text.StartsWith("Nothing links you to this account any more", StringComparison.Ordinal));
        (await HearsAsync(there, shared)).Should().BeFalse();
        (await HearsAsync(there, hidden)).Should().BeFalse();

        async Task<bool> HearsAsync(ChatPerson person, string word)
        {
            await _discord.SettleAsync();
            string answer = (await _discord.AskAsync(person, word == shared ? "What do I adore?" : "What is my favourite stone?")).Text;
            return answer.Contains(word, StringComparison.Ordinal);
        }
    }

    /// <summary>People of one platform, with words of their own.</summary>
    private sealed record Home(ChatScene Scene, ChatPerson Ana, ChatPerson Ben, ChatGroup Club, string Private, string Public)
    {
        public static Home In(ChatScene scene)
        {
            ChatPerson ana = scene.AddPerson("Ana");
            ChatPerson ben = scene.AddPerson("Ben");
            return new Home(scene, ana, ben, scene.AddGroup("Chess club", ana, ben), FreshWord.After("zy"), FreshWord.After("xe"));
        }

        public async Task TellAsync()
        {
            await Scene.AskAsync(Ana, $"I adore {Private}.");
            await Scene.AskInGroupAsync(Ana, Club, $"I adore {Public}.");
        }
    }
}
