using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteForgetTests : ForgetContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
