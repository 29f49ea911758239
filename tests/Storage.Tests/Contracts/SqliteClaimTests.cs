using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteClaimTests : ClaimContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
