using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAnnouncementTests : AnnouncementContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
