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
        Home[] homes = [.. scenes.Select(static (scene, number) => Home.In(scene, number == 0 ? "Ana" : "Lena", number == 0 ? "Ben" : "Leo"))];

        // Both at once, and what everybody says is of the same form.
        await Task.WhenAll(homes.Select(static home => home.TellAsync()));
        foreach (Home home in homes)
        {
            (await home.Scene.AskAsync(home.Ana, "Who are you?")).Text.Should().Contain("Nora");
            (await home.Scene.AskAsync(home.Ana, "What do I adore?")).Text.Should().Contain(home.Private);
            (await home.Scene.AskInGroupAsync(home.Ben, home.Club, $"What does {home.Ana.Name} adore?")).Text.Should().Contain(home.Public);
            (await home.Scene.AskAsync(home.Ana, "/mymemories")).Text.Should().Contain(home.Private);
            await home.Scene.AskAsync(home.Ben, $"What do you know about {home.Ana.Name}?");
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

    /// <summary>People of one platform, with words of their own.</summary>
    private sealed record Home(ChatScene Scene, ChatPerson Ana, ChatPerson Ben, ChatGroup Club, string Private, string Public)
    {
        public static Home In(ChatScene scene, string anasName, string bensName)
        {
            ChatPerson ana = scene.AddPerson(anasName);
            ChatPerson ben = scene.AddPerson(bensName);
            return new Home(scene, ana, ben, scene.AddGroup("Chess club", ana, ben), FreshWord.After("zy"), FreshWord.After("xe"));
        }

        public async Task TellAsync()
        {
            await Scene.AskAsync(Ana, $"I adore {Private}.");
            await Scene.AskInGroupAsync(Ana, Club, $"I adore {Public}.");
        }
    }
}
