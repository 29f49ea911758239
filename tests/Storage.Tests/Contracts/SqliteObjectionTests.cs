using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteObjectionTests : ObjectionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
