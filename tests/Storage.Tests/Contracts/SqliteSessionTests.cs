using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSessionTests : SessionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
