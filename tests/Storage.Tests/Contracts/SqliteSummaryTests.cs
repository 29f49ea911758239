using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSummaryTests : SummaryContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
