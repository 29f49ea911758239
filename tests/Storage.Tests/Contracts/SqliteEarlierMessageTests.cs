using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteEarlierMessageTests : EarlierMessageContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
