using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteLeaseTests : LeaseContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
