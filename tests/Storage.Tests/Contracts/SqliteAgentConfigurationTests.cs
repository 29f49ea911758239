using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAgentConfigurationTests : AgentConfigurationContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
