using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteVectorTests : VectorContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
