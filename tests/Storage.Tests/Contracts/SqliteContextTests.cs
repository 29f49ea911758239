using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteContextTests : ContextContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
