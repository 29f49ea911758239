using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteGroupCountTests : GroupCountContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
