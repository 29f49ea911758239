using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteRetentionTests : RetentionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
