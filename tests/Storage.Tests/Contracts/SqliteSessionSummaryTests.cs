using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSessionSummaryTests : SessionSummaryContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
