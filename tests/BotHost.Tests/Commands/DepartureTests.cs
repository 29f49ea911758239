using Confidant.Adapters;
using Confidant.BotHost.Tests.Support;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Commands;

/// <summary>What others said about somebody who has left, where the platform does not tell of leaving by itself.</summary>
public sealed class DepartureTests
{
    [Fact]
    public async Task Whoever_has_left_is_not_shown_what_is_said_of_them_there()
    {
        await using PipelineHarness host = await GossipAsync();
        (await OthersAsync(host)).Should().Contain("Ben lost his keys");

        host.Platform.Members["Ben"] = false;

        (await OthersAsync(host)).Should().NotContain("keys");
        host.Platform.Members.Remove("Ben");
        (await OthersAsync(host)).Should().NotContain("keys", "the answer is noted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task Whoever_belongs_to_the_group_or_is_not_known_to_have_left_is_shown_it(bool? isMember)
    {
        await using PipelineHarness host = await GossipAsync();
        if (isMember is { } told)
        {
            host.Platform.Members["Ben"] = told;
        }

        (await OthersAsync(host)).Should().Contain("Ben lost his keys");
    }

    private static async Task<PipelineHarness> GossipAsync()
    {
        PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskInGroupAsync("Ben", "club", "Hello everybody.");
        await host.AskInGroupAsync("Ana", "club", "Ben lost his keys.");
        await host.SettleAsync();
        return host;
    }

    private static async Task<string> OthersAsync(PipelineHarness host)
    {
        OutgoingMessage list = await host.AskAsync("Ben", "/mymemories");
        return (await host.PressAsync("Ben", list, "What others said about me")).Text;
    }
}
