using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteFeedRunTests : FeedRunContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
