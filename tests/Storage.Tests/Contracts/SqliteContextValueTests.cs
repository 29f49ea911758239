using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteContextValueTests : ContextValueContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
