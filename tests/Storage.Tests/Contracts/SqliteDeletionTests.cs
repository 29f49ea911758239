using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteDeletionTests : DeletionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
