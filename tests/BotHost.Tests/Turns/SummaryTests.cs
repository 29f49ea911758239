using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Turns;
using Confidant.Emulators.Processes;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class SummaryTests
{
    private const string About = "What is this group about?";

    [Fact]
    public async Task A_group_hears_what_it_is_about_and_no_other_chat_does()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await TalkAsync(host);
        (await host.AskInGroupAsync("Carla", "club", About)).Text.Should().Be("I don't know yet what this group is about.");
        await host.SettleAsync();

        string told = (await host.AskInGroupAsync("Carla", "club", About)).Text;

        told.Should().StartWith("People in this group talk mostly about").And.Contain("hiking").And.EndWith("The tone is calm.");
        (await host.AskInGroupAsync("Carla", "club", "¿De qué va este grupo?")).Text
            .Should().Contain("hiking").And.EndWith("El tono es tranquilo. Se escribe en inglés.");
        (await host.AskInGroupAsync("Ana", "team", About)).Text.Should().NotContain("hiking");
        (await host.AskAsync("Ana", About)).Text.Should().NotContain("hiking");
    }

    [Fact]
    public async Task A_summary_has_no_forgotten_word_and_is_made_of_the_rest()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await TalkAsync(host);
        await host.AskInGroupAsync("Ana", "club", About);
        await host.SettleAsync();
        (await host.AskInGroupAsync("Carla", "club", About)).Text.Should().Contain("Sintra");
        OutgoingMessage question = await host.AskAsync("Ana", "/forget Sintra");
        await host.AcceptAsync(host.Press("Ana", question, "Forget it"));
        await host.Platform.NextAsync();
        await host.Platform.NextAsync();
        await host.SettleAsync();

        string told = (await host.AskInGroupAsync("Carla", "club", About)).Text;

        told.Should().Contain("hiking").And.NotContain("Sintra");
    }

    [Fact]
    public async Task In_a_group_the_asker_hears_what_they_share_and_nobody_else_does()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I am allergic to peanuts.");
        await host.AskAsync("Ana", "/privacy share");
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.SettleAsync();
        await host.AskInGroupAsync("Ana", "club", "What do you know about me?");
        await host.SettleAsync();

        string told = (await host.AskInGroupAsync("Ana", "club", "What do you know about me?")).Text;

        told.Should().Contain("What you share: Ana lives in Lisbon.").And.NotContain("peanuts");
        (await host.AskInGroupAsync("Ben", "club", "What do you know about me?")).Text.Should().NotContain("Lisbon");
    }

    [Fact]
    public async Task An_answer_of_a_model_rests_on_the_sources_of_the_summaries_it_was_given()
    {
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: static services => services
            .AddSingleton<IPromptNeeds>(new OnlySummaries())
            .AddSingleton<IChatClient>(new SummaryEcho()));
        await TalkAsync(host);
        await host.AskInGroupAsync("Carla", "club", About);
        await host.SettleAsync();
        (await host.AskInGroupAsync("Carla", "club", About)).Text.Should().Contain("Sintra");

        OutgoingMessage preview = await host.AskAsync("Ana", "/forget Sintra");
        await host.AcceptAsync(host.Press("Ana", preview, "Forget it"));
        await host.Platform.NextAsync();
        await host.Platform.NextAsync();
        await host.SettleAsync();

        Directory.EnumerateFiles(host.Directory, "*", SearchOption.AllDirectories)
            .Where(static file => FileScan.Contains(file, "Sintra"))
            .Should().BeEmpty("the kept answer went with what it rested on");
    }

    private static async Task TalkAsync(PipelineHarness host)
    {
        foreach ((string person, string text) in new[]
        {
            ("Ana", "I love hiking in Sintra."),
            ("Ben", "I bought boots for hiking."),
            ("Ana", "I live near Sintra."),
            ("Ben", "I go hiking with my dog."),
        })
        {
            await host.AcceptAsync(host.InGroup(person, "club", text));
        }

        await host.SettleAsync();
    }

    private sealed class OnlySummaries : IPromptNeeds
    {
        public PromptParts For(string message) => PromptParts.Summaries;
    }

    private sealed class SummaryEcho : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Prompt prompt = options.FindPrompt()!;
            return Task.FromResult(new ChatResponse(new ChatMessage(
                ChatRole.Assistant, "Told: " + string.Join(' ', prompt.Summaries.All.Select(static summary => summary.Text)))));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
