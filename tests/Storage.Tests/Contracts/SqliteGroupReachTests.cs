using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteGroupReachTests : GroupReachContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
