using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteTopicTests : TopicContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
