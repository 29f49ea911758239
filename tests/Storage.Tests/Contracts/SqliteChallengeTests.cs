using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteChallengeTests : ChallengeContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
