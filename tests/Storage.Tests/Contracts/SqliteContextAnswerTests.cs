using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteContextAnswerTests : ContextAnswerContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
