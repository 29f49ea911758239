using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteProfileTests : ProfileContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
