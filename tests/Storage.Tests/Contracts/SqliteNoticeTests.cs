using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteNoticeTests : NoticeContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
