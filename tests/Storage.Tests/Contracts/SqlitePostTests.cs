using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqlitePostTests : PostContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
