using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteSaidAboutTests : SaidAboutContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
