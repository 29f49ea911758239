using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteLinkedSessionTests : LinkedSessionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
