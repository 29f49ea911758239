using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteFeedTests : FeedContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
