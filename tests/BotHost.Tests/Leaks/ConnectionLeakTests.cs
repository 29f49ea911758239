using Confidant.BotHost.Tests.Support;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Leaks;

[Collection(AloneCollection.Name)]
public sealed class ConnectionLeakTests
{
    [Fact]
    public async Task Leak_18_by_default_nothing_that_is_said_leaves_the_machine_to_be_encoded_or_answered()
    {
        using var connections = new OutgoingConnections();
        await using PipelineHarness host = await PipelineHarness.StartAsync();
        await host.AskAsync("Ana", "I live in Lisbon.");
        await host.AskAsync("Ana", "Where do I live?");
        await host.SettleAsync();
        while ((await host.Get<IStoreMaintenance>().CheckAsync(CancellationToken.None)).PendingVectors > 0)
        {
            await Task.Yield();
        }

        connections.Started.Should().BeEmpty();
    }
}
