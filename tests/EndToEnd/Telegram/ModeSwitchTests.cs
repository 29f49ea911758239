using Confidant.Emulators.Processes;
using Confidant.Emulators.Telegram;
using Confidant.EndToEnd.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.EndToEnd.Telegram;

/// <summary>A host that goes over from one way of receiving to the other, with updates waiting each time.</summary>
public sealed class ModeSwitchTests
{
    [Fact]
    public async Task Going_over_from_webhook_to_polling_and_back_loses_nothing_and_repeats_nothing()
    {
        await using TelegramScene scene = await TelegramScene.PrepareWebhookAsync();
        EmulatedUser ana = scene.Telegram.AddUser("Ana");
        List<string> said = [];
        await scene.StartHostAsync();
        Say("I own a red boat.");
        await scene.SettleAsync();
        scene.Telegram.WebhookOf(scene.Bot).Should().NotBeNull();

        await scene.Host.KillAsync();
        Say("I own a blue kite.");
        Say("I own a green tent.");
        await scene.StartHostAsync(("Telegram__Mode", "polling"));
        await scene.SettleAsync();
        scene.Telegram.WebhookOf(scene.Bot).Should().BeNull();
        scene.Telegram.SentTo(ana.Id).Should().HaveCount(said.Count);

        await scene.Host.KillAsync();
        Say("I own a white piano.");
        Say("I own a black horse.");
        await scene.StartHostAsync();
        await scene.SettleAsync();
        scene.Telegram.WebhookOf(scene.Bot).Should().NotBeNull();

        scene.Telegram.SentTo(ana.Id).Should().HaveCount(said.Count);
        string known = (await scene.AskAsync(ana, "/mymemories")).Text;
        known.Should().ContainAll("boat", "kite", "tent", "piano", "horse");
        scene.Telegram.CountOf("deleteWebhook").Read.Should().Be(1);
        scene.Host.Output.Should().NotContain(scene.Bot.Token);

        void Say(string text)
        {
            said.Add(text);
            scene.Telegram.Say(ana, scene.Bot, text);
        }
    }

    [Fact]
    public async Task The_webhook_answers_under_any_name_and_nothing_else_of_the_host_opens_by_it()
    {
        await using TelegramScene scene = await TelegramScene.PrepareWebhookAsync();
        await scene.StartHostAsync();
        await HostHealth.WaitAsync(scene.Host, static report => report.StateOf("telegram") == "connected");
        using var client = new HttpClient { BaseAddress = scene.Host.Address };
        client.DefaultRequestHeaders.Host = "bot.example.org";

        using HttpResponseMessage delivery = await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/telegram/webhook/{scene.Bot.Id}")
        {
            Headers = { { "X-Telegram-Bot-Api-Secret-Token", scene.Telegram.WebhookOf(scene.Bot)!.Value.Secret } },
            Content = new StringContent("{\"update_id\":7}"),
        });
        using HttpResponseMessage page = await client.GetAsync("/");
        using HttpResponseMessage say = await client.PostAsync("/playground/messages", new StringContent("{}"));
        using HttpResponseMessage read = await client.GetAsync($"/telegram/webhook/{scene.Bot.Id}");

        ((int)delivery.StatusCode).Should().Be(200);
        ((int)page.StatusCode).Should().Be(404);
        ((int)say.StatusCode).Should().Be(404);
        ((int)read.StatusCode).Should().Be(405);
    }

    [Fact]
    public async Task The_playground_is_refused_on_a_host_that_others_reach()
    {
        await using TelegramScene scene = await TelegramScene.PrepareWebhookAsync();

        (int code, string output) = await HostProcess.RunToEndAsync(
            scene.Directory.Path, [.. scene.Settings, ("Playground__Enabled", "true")]);

        code.Should().Be(1);
        output.Should().StartWith("Web:PublicUrl lets others reach this host").And.Contain("Playground:Enabled");
    }
}
