using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAgentGroupTests : AgentGroupContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
