using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

/// <summary>What belongs to a person is every agent's, and yet nobody else's: leaks 2, 5, 6 and 19 once more, by another way.</summary>
public sealed class ContextLeakTests
{
    private static readonly string[] _questions =
    [
        "What is my company?", "What tools do I use?", "What are my goals?", "What do you know about me?", "/whoami", "/why",
    ];

    [Fact]
    public async Task The_context_told_in_private_reaches_no_group_until_it_is_shared_and_no_other_person_ever()
    {
        var prompts = new PromptRecorder();
        await using PipelineHarness host = await PipelineHarness.StartAsync(replace: prompts.Replace);
        await host.AskAsync("Ana", "My company is Zorrowerk.");
        await host.AskAsync("Ana", "I use Zorrotool.");
        await host.AskAsync("Ana", "My goal is to win the Zorroprize.");
        await host.SettleAsync();

        foreach (string question in _questions)
        {
            // What is whispered to Ana in the group is hers alone.
            var hers = await host.AskInGroupAsync("Ana", "club", question);
            (hers.Private is null ? hers.Text : "").Should().NotContain("Zorro");
            (await host.AskInGroupAsync("Ben", "club", question)).Text.Should().NotContain("Zorro");
            (await host.AskAsync("Ben", question)).Text.Should().NotContain("Zorro");
        }

        prompts.Prompts.Where(static prompt => prompt.GroupName is not null || prompt.SpeakerName == "Ben")
            .Should().NotBeEmpty().And.AllSatisfy(static prompt =>
            {
                prompt.Context.Values.Should().BeEmpty();
                prompt.Recalled.Should().NotContain(static row => row.Text.Contains("Zorro"));
            });
    }
}
