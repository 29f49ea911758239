using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteTokenTests : TokenContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
