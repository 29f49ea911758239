using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class ModelLearningTests
{
    [Fact]
    public async Task What_a_model_finds_is_remembered_and_listed()
    {
        var model = new ScriptedModel(
            static _ => """
                {"entries":[{"m":1,"quote":"the smell of my new perfume","statement":"ana wears a new perfume.","about_speaker":true}]}
                """,
            ModelTask.Extraction);
        await using PipelineHarness pipeline = await StartAsync(model);

        await pipeline.AskAsync("ana", "Bees hate the smell of my new perfume");
        await pipeline.SettleAsync();

        (await pipeline.AskAsync("ana", "/mymemories")).Text.Should().Contain("ana wears a new perfume.");
    }

    [Fact]
    public async Task What_a_model_takes_for_a_forget_asks_first()
    {
        var model = new ScriptedModel(static _ => """{"intent":"forget_last","binding":"last"}""", ModelTask.Intents);
        await using PipelineHarness pipeline = await StartAsync(model);
        await pipeline.AskAsync("ana", "I live in Lisbon.");

        await pipeline.SettleAsync();
        OutgoingMessage asked = await pipeline.AskAsync("ana", "hm, strike that off your memory, would you");
        OutgoingMessage before = await pipeline.AskAsync("ana", "/mymemories");
        await pipeline.PressAsync("ana", asked, asked.Buttons[0][0].Label);
        OutgoingMessage after = await pipeline.AskAsync("ana", "/mymemories Lisbon");

        before.Text.Should().Contain("Lisbon", "nothing is gone before the button");
        after.Text.Should().NotContain("ana lives in Lisbon");
    }

    [Fact]
    public async Task What_a_model_takes_for_sharing_only_offers_a_button()
    {
        var model = new ScriptedModel(static _ => """{"intent":"allow","binding":"last"}""", ModelTask.Intents);
        await using PipelineHarness pipeline = await StartAsync(model);
        await pipeline.AskAsync("ana", "I live in Lisbon.");
        await pipeline.SettleAsync();

        OutgoingMessage asked = await pipeline.AskAsync("ana", "no secret, that");
        OutgoingMessage elsewhere = await pipeline.AskInGroupAsync("ana", "-100", "where do I live?");

        asked.Buttons.Should().NotBeEmpty();
        elsewhere.Text.Should().NotContain("Lisbon");
    }

    private static Task<PipelineHarness> StartAsync(ScriptedModel model) =>
        PipelineHarness.StartAsync(replace: services => services.AddSingleton<IModelClients>(model));
}
