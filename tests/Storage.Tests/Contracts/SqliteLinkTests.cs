using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteLinkTests : LinkContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
