using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteGroupDescriptionTests : GroupDescriptionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
