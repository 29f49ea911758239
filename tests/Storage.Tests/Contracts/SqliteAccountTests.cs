using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAccountTests : AccountContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
