using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSoftForgetTests : SoftForgetContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
