using Confidant.Contracts;

namespace Confidant.Storage.Tests;

public sealed class SqliteQuestionTests : QuestionContract
{
    protected override async Task<StoreHarness> CreateAsync() => await SqliteHarness.CreateAsync();
}
