using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteMeantMessageTests : MeantMessageContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
