using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteBatchLearningTests : BatchLearningContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
