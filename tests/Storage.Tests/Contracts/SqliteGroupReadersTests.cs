using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteGroupReadersTests : GroupReadersContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
