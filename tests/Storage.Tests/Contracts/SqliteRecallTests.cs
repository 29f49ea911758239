using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteRecallTests : RecallContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
