using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqlitePrivateMarkTests : PrivateMarkContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
