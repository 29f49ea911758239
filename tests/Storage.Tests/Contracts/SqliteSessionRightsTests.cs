using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSessionRightsTests : SessionRightsContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
