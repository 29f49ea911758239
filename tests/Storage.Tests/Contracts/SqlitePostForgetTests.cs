using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqlitePostForgetTests : PostForgetContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
