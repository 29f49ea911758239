using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteConnectionTests : ConnectionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
