using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAgentTests : AgentContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
