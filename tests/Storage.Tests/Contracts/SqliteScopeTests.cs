using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteScopeTests : ScopeContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
