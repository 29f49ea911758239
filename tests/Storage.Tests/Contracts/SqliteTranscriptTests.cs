using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteTranscriptTests : TranscriptContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
