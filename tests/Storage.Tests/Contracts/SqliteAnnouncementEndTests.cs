using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteAnnouncementEndTests : AnnouncementEndContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
