using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteInboxTests : InboxContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
