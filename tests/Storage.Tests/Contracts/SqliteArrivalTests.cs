using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteArrivalTests : ArrivalContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
