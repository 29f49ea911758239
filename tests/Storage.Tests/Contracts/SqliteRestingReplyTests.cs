using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteRestingReplyTests : RestingReplyContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
