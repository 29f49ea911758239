using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteLearningTests : LearningContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
