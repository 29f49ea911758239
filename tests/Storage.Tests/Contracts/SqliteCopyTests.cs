using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteCopyTests : CopyContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
