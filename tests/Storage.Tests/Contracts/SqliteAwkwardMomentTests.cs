using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAwkwardMomentTests : AwkwardMomentContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
