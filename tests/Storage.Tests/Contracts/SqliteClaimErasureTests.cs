using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteClaimErasureTests : ClaimErasureContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
