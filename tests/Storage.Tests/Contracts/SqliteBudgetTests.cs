using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteBudgetTests : BudgetContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
