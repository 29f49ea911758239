using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteConsolidationTests : ConsolidationContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
