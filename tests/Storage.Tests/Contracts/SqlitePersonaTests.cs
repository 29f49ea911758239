using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqlitePersonaTests : PersonaContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
