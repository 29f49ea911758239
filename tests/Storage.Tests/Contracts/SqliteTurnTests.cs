using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteTurnTests : TurnContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
