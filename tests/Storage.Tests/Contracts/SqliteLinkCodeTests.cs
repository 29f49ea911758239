using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteLinkCodeTests : LinkCodeContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
